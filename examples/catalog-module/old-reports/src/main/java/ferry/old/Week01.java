package ferry.old;

import static dev.byline.dsl.Dsl.*;
import static ferry.catalog.FerryRefs.*;

import dev.byline.dsl.*;
import ferry.catalog.Ferry;

@Report(series = Ferry.class, week = "2026-W01")
final class Week01 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report().section("Timetable", item("The first boat leaves at six", issue19, ada));
    }
}
