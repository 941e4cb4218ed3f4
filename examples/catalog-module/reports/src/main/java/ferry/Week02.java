package ferry;

import static dev.byline.dsl.Dsl.*;
import static ferry.catalog.FerryRefs.*;

import dev.byline.dsl.*;
import ferry.catalog.Ferry;

@Report(series = Ferry.class, week = "2026-W02")
final class Week02 implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .intro("What [2026-W01] began goes on.")
                .section("Timetable", item("The last boat waits for the train", pr21, issue18, rn));
    }
}
