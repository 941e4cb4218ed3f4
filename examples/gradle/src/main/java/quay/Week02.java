package quay;

import static dev.byline.dsl.Dsl.*;
import static quay.QuayRefs.*;

import dev.byline.dsl.*;

@Report(series = Quay.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .section("Built", item("A ladder down to the water", pr5, issue4, ada));
    }
}
