package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.check.SeriesFolder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The folder of a series in the output, and what was asked about it: a report is checked again where another answer would
 * come now. Any thread may use it.
 */
final class AskedFolder implements SeriesFolder {

    /** Before the name of another series' folder, as in a link. */
    private static final String OUT = "../";

    private final OutputFolder output;
    private final String path;
    private final Function<String, Optional<Catalog>> series;
    private final Function<String, Optional<Set<String>>> headings;
    private final Map<String, Boolean> files = new ConcurrentHashMap<>();
    private final Map<String, Optional<Other>> others = new ConcurrentHashMap<>();
    private final Map<String, Optional<Set<String>>> anchors = new ConcurrentHashMap<>();

    /**
     * Questions and their answers.
     *
     * @param files the files that were looked for, from the folder, and whether they were there
     * @param others the folders of other series to which a link leads, and a digest of what that series has; empty where
     *     there is no such series
     * @param anchors the reports of other series to which a link with a fragment leads, and a digest of their anchors; empty
     *     where they are not known
     */
    record Asked(Map<String, Boolean> files, Map<String, String> others, Map<String, String> anchors) {}

    /**
     * A folder about which nothing was asked.
     *
     * @param output the output
     * @param path the path of the folder in the output
     * @param series finds a series of the output by the name of its folder
     * @param headings finds the anchors of a report of any series, when all are evaluated
     */
    AskedFolder(
            OutputFolder output,
            String path,
            Function<String, Optional<Catalog>> series,
            Function<String, Optional<Set<String>>> headings) {
        this.output = output;
        this.path = path;
        this.series = series;
        this.headings = headings;
    }

    @Override
    public boolean has(String file) {
        return files.computeIfAbsent(
                file,
                f -> isDocument(f.startsWith(OUT) ? SeriesPaths.FOLDER + f.substring(OUT.length()) : path + "/" + f));
    }

    /** Whether somebody else has put it there. What Byline wrote for a report that is no more is deleted in the end. */
    private boolean isDocument(String file) {
        return output.exists(file)
                && !SeriesPaths.isMentions(file)
                && SeriesPaths.mentionsBeside(file).filter(output::exists).isEmpty();
    }

    @Override
    public Optional<Other> beside(String name) {
        return others.computeIfAbsent(
                name,
                n -> series.apply(n)
                        .map(other ->
                                new Other(other.series().name(), other.files(), file -> has(OUT + n + "/" + file))));
    }

    @Override
    public Optional<Set<String>> anchors(String report) {
        return anchors.computeIfAbsent(report, headings);
    }

    private static String digest(Optional<? extends Collection<String>> names) {
        return names.map(all -> Digest.of(all).text()).orElse("");
    }

    private static String digestOf(Optional<Other> other) {
        return digest(other.map(Other::files));
    }

    Asked asked() {
        var digests = new TreeMap<String, String>();
        others.forEach((name, other) -> digests.put(name, digestOf(other)));
        return new Asked(new TreeMap<>(files), digests, askedAnchors());
    }

    /** The reports of other series whose anchors were asked for, with a digest of the answers. */
    Map<String, String> askedAnchors() {
        var digests = new TreeMap<String, String>();
        anchors.forEach((report, known) -> digests.put(report, digest(known)));
        return digests;
    }

    /** Asks again for the anchors that were asked for before, when all reports are evaluated. */
    boolean hasAnchorsAsBefore(Map<String, String> before) {
        return before.entrySet().stream()
                .allMatch(question -> digest(anchors(question.getKey())).equals(question.getValue()));
    }

    /** Asks again what was asked before the reports were evaluated, and tells whether all answers are the same. */
    boolean answersAsBefore(Asked before) {
        return before.files().entrySet().stream().allMatch(question -> has(question.getKey()) == question.getValue())
                && before.others().entrySet().stream()
                        .allMatch(
                                question -> digestOf(beside(question.getKey())).equals(question.getValue()));
    }
}
