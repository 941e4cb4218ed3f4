package crane;

import static dev.byline.dsl.Dsl.*;
import static crane.CraneRefs.*;

import dev.byline.dsl.*;

@Report(series = Crane.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .section("Lifted", item(Loads.HEAVIEST + " lifts a whole boat", pr7, issue6, grace_h));
    }
}
