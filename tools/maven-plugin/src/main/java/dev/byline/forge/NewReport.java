package dev.byline.forge;

import dev.byline.java.SourceFiles;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Writes the class of a new report from the catalog of its series. */
public final class NewReport {

    private final Options options;
    private final Clock clock;

    /**
     * What to write.
     *
     * @param project the sources
     * @param series the series' name; the only one where empty
     * @param period the period
     * @param type the simple name of the class; one made from the period where empty
     */
    public record Options(
            ProjectSources project, Optional<String> series, RequestedPeriod period, Optional<String> type) {}

    /**
     * A new report.
     *
     * @param options what to write
     * @param clock tells the current week
     */
    public NewReport(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * Writes the class.
     *
     * @return the lines that say what was written
     * @throws IOException if the sources cannot be read or written
     * @throws ForgeException if the series is not clear, or the report exists; nothing is written then
     */
    public List<String> run() throws IOException {
        var period = options.period().resolve(clock);
        var series = options.project().series(options.series());
        var isOfRepositories = !series.catalog().repositories().isEmpty();
        // Where there are reports, as after an import, the next one may be like them and tell of something else.
        if (!isOfRepositories && series.catalog().reports().isEmpty()) {
            throw new ForgeException("the series " + series.catalog().series().name()
                    + " has no repository of which a report could tell; declare one with @Repository");
        }
        var siblings = Siblings.of(series.catalog().reports(), options.project().documents(), period);
        var type = options.type()
                .or(() -> siblings.flatMap(each -> each.type(period)).filter(SourceVersion::isName))
                .orElseGet(() -> PeriodName.ofReport(period));
        if (!SourceVersion.isName(type) || type.contains(".")) {
            throw new ForgeException("\"" + Texts.shown(type) + "\" is not the name of a class; write one like Week25");
        }
        var file = series.folder().resolve(type + ".java");
        refuseExisting(series, period, file);
        var draft = new DraftReport(series, period, type, siblings);
        var formatted = SourceFiles.format(Map.of(type, draft.source()));
        try {
            new SourceFiles(options.project().encoding()).create(file, formatted.getOrDefault(type, ""));
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        }
        return List.of(file.getFileName() + " is written, with " + draft.items()
                + (draft.items() == 1 ? " item" : " items")
                + (draft.items() == 0 && isOfRepositories ? "; " + whyEmpty(series, period) : ""));
    }

    private static String whyEmpty(SeriesSource series, ReportPeriod period) {
        return new SyncedTypes(series, period).isWritten()
                ? "nothing happened in " + period.label() + ", as the goal sync has it"
                : "the catalog has nothing of " + period.label()
                        + ": for a draft of what the forge knows, delete the file,"
                        + " run the goal sync, and then new again";
    }

    private static void refuseExisting(SeriesSource series, ReportPeriod period, Path file) {
        for (var report : series.catalog().reports()) {
            if (report.period()
                    .filter(other ->
                            other.from().equals(period.from()) && other.to().equals(period.to()))
                    .isPresent()) {
                throw new ForgeException(period.label() + " has a report already, " + report.type()
                        + "; delete that first if you want a new one");
            }
        }
        if (Files.exists(file)) {
            throw exists(file);
        }
    }

    private static ForgeException exists(Path file) {
        return new ForgeException(file.getFileName()
                + " exists and is not replaced; give the new class another name with -Dbyline.class=");
    }
}
