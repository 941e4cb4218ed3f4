package buoy;

import static dev.byline.dsl.Dsl.*;
import static buoy.BuoyRefs.*;

import dev.byline.dsl.*;

@Report(series = Buoy.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .intro("The chain of [2026-W01] held in the storm.")
                .section("Lit", item("The lamp blinks twice", pr33, issue30, rn));
    }
}
