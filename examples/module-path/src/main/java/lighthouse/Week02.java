package lighthouse;

import static dev.byline.dsl.Dsl.*;
import static lighthouse.LighthouseRefs.*;

import dev.byline.dsl.*;

@Report(series = Lighthouse.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .intro("The [lighthouse] turns, says [@rn].")
                .section("Painted", item("White, then red, then white", pr3, issue2, ada));
    }
}
