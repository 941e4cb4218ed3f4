package buoy;

import static dev.byline.dsl.Dsl.*;
import static buoy.BuoyRefs.*;

import dev.byline.dsl.*;

@Report(series = Buoy.class, week = "2026-W01")
final class Week01 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .section("Anchored", item("The new chain holds", pr31, ada));
    }
}
