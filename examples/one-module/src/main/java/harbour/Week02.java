package harbour;

import static dev.byline.dsl.Dsl.*;
import static harbour.HarbourRefs.*;

import dev.byline.dsl.*;

@Report(series = Harbour.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .intro("The [harbour] is open again.", pr12)
                .section("Fixed", item("The lamp at the pier burns all night ([#9])", pr14, grace_h, ada));
    }
}
