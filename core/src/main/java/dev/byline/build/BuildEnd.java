package dev.byline.build;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The end of a compilation, when the compiler has written its class files: puts the files of all series into the output,
 * and keeps for the next compilation what they were made from.
 *
 * <p>Nothing is written of what has an error, and no build tool finds it compiled.
 */
public final class BuildEnd {

    private final KeptBuild before;
    private final OutputFolder output;
    private final ReadClasses read;
    private final Predicate<String> generated;
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> gone = new TreeSet<>();

    /**
     * The end of a compilation.
     *
     * @param before what an earlier compilation has kept
     * @param read what was read in this one
     * @param generated whether the compiler has written the class file of a class
     */
    public BuildEnd(KeptBuild before, ReadClasses read, Predicate<String> generated) {
        this.before = before;
        this.output = before.output();
        this.read = read;
        this.generated = generated;
    }

    /**
     * Sees to it that what has an error is compiled again. What is compiled now is deleted, with the class files around
     * and beside it. What was compiled before stays, because others need it, and gets a time at which no source is older.
     *
     * @param types the binary names of the classes
     */
    public void reject(Collection<String> types) {
        for (var type : types) {
            read.find(type).ifPresentOrElse(this::delete, () -> age(type));
        }
    }

    private void delete(ClassInput input) {
        deleted.add(input.name());
        input.types().stream().map(ClassNames::file).forEach(output::delete);
    }

    /**
     * Sees to it that classes are compiled again, which stay nevertheless.
     *
     * @param types the binary names of the classes
     */
    public void age(Collection<String> types) {
        types.forEach(this::age);
    }

    /** Sees to it that all is compiled again: nothing is known of a class that was compiled before, so of others neither. */
    public void ageAll() {
        output.files("").stream().filter(file -> file.endsWith(".class")).forEach(output::age);
    }

    private void age(String type) {
        files(type).forEach(output::age);
    }

    private List<String> files(String type) {
        return read.find(type).or(() -> before.read(type)).map(ClassInput::types).orElse(List.of(type)).stream()
                .map(ClassNames::file)
                .toList();
    }

    /**
     * Writes the files of the series, deletes those that were written before and are no more, and keeps what the next
     * compilation needs.
     *
     * @param series the series of the output that are declared without an error
     * @param incomplete those that are not, or that the compiler did not come to: nothing is written of them
     * @param wrong whether a report, by the binary name of its class, has an error
     * @return how many reports there are now in the folder of each series, by the series' binary names
     * @throws IOException if a file cannot be written
     */
    public Map<String, Integer> write(Map<String, SeriesBuild> series, Set<String> incomplete, Predicate<String> wrong)
            throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        var next = new TreeMap<String, KeptSeries>();
        for (var each : series.entrySet()) {
            var files =
                    each.getValue().files(wrong, type -> ClassNames.around(type).anyMatch(deleted::contains));
            next.put(each.getKey(), files.write(output));
            counts.put(each.getKey(), files.count());
        }
        var now = new HashSet<String>();
        next.values().forEach(kept -> now.addAll(kept.outputs().keySet()));
        series.forEach((name, build) -> {
            if (before.kept(name).isEmpty()) {
                build.leftOver(output).stream()
                        .filter(path -> !now.contains(path))
                        .forEach(output::delete);
            }
        });
        for (var name : before.series()) {
            before.kept(name)
                    .ifPresent(kept -> kept.outputs().forEach((path, digest) -> {
                        if (!now.contains(path)) {
                            delete(path, digest);
                        }
                    }));
            if (!next.containsKey(name) && !incomplete.contains(name)) {
                output.delete(SeriesPaths.members(name));
            }
        }
        next.keySet().forEach(name -> deleteGone(name, next));
        before.store(new BuildState(classes(), next));
        return counts;
    }

    /** A build tool that goes by the times of files leaves the class of a report whose source is no more. */
    private void deleteGone(String series, Map<String, KeptSeries> next) {
        var there =
                Optional.ofNullable(next.get(series)).map(KeptSeries::reports).orElse(Map.of());
        before.kept(series).map(KeptSeries::reports).orElse(Map.of()).keySet().stream()
                .filter(type -> !there.containsKey(type) && before.isGone(type))
                .forEach(type -> {
                    gone.add(type);
                    before.read(type).ifPresent(this::delete);
                });
    }

    /**
     * The reports whose source was deleted or moved, and whose class files were there.
     *
     * @return the binary names of the classes that {@link #write} has deleted, sorted
     */
    public List<String> gone() {
        return List.copyOf(gone);
    }

    /** Deletes a file, unless it is no longer what Byline wrote: a build may have copied a document there. */
    private void delete(String path, Digest written) {
        if (output.read(path).map(Digest::of).filter(written::equals).isPresent()) {
            output.delete(path);
        }
    }

    private Map<String, KeptClass> classes() {
        if (!before.isKept()) {
            return Map.of();
        }
        var classes = new HashMap<>(before.unchangedClasses());
        classes.keySet().removeIf(deleted::contains);
        read.all().parallelStream()
                .filter(input -> !deleted.contains(input.name()))
                .filter(input -> generated.test(input.name()))
                .map(input -> KeptClass.files(input.types(), output).map(files -> keep(input, files)))
                .flatMap(Optional::stream)
                .toList()
                .forEach(kept -> classes.put(kept.types().get(0), kept));
        return classes;
    }

    private KeptClass keep(ClassInput input, Digest files) {
        var written = read.bytes(input);
        return new KeptClass(
                input.types(),
                files,
                Digest.of(written.content()),
                read.format().source(input),
                written);
    }
}
