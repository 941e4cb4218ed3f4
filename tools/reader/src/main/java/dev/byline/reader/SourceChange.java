package dev.byline.reader;

import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.Words;
import dev.byline.reader.symbol.FileShape;
import dev.byline.reader.symbol.SourceType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has changed in the sources, and what else has to be read again because a name in it may mean something else now. It
 * may name a file in vain, but never leave one out.
 *
 * @param read the files that were parsed now
 * @param replaced the files of before that no longer exist, or have been parsed again
 * @param affected these, and those that may have to be read again because of them
 * @param isOfBodies whether nothing has changed but the bodies of methods, which other files do not see
 */
record SourceChange(List<ParsedFile> read, Set<ParsedFile> replaced, Set<ParsedFile> affected, boolean isOfBodies) {

    static SourceChange between(Snapshot before, Map<Path, ParsedFile> files) {
        if (before.files().isEmpty()) {
            // All is new, so nobody asks what depends on it.
            var all = List.copyOf(files.values());
            return new SourceChange(all, Set.of(), new HashSet<>(all), false);
        }
        // To compare the paths of thousands of files takes longer than to parse one.
        var replaced = without(before.files().values(), files.values());
        var read = List.copyOf(without(files.values(), before.files().values()));
        var reshaped = reshaped(before, files, read, replaced);
        var isOfBodies = before.symbols().duplicates().isEmpty() && reshaped.isEmpty();
        return new SourceChange(
                read,
                replaced,
                isOfBodies ? new HashSet<>(read) : affected(before, files.values(), read, reshaped),
                isOfBodies);
    }

    /** The files that are not among others, which are nearly the same, in nearly the same order. */
    @SuppressWarnings("ReferenceEquality")
    private static Set<ParsedFile> without(Collection<ParsedFile> files, Collection<ParsedFile> others) {
        var without = new LinkedHashSet<ParsedFile>();
        var other = others.iterator();
        for (var file : files) {
            if (!other.hasNext() || other.next() != file) {
                without.add(file);
            }
        }
        if (!without.isEmpty()) {
            others.forEach(without::remove);
        }
        return without;
    }

    /** A file that others see otherwise now; neither shape is there where the file is not. */
    private record Reshaped(Optional<FileShape> before, Optional<FileShape> now) {

        boolean isSame() {
            return before.equals(now);
        }

        boolean hasSameMembers() {
            return before.isPresent() && now.isPresent() && before.get().hasSameMembers(now.get());
        }

        Stream<FileShape> shapes() {
            return Stream.of(before, now).flatMap(Optional::stream);
        }
    }

    private static List<Reshaped> reshaped(
            Snapshot before, Map<Path, ParsedFile> files, List<ParsedFile> read, Set<ParsedFile> replaced) {
        return Stream.concat(read.stream(), replaced.stream())
                .map(file -> file.text().path())
                .distinct()
                .map(path -> new Reshaped(shape(before.files(), path), shape(files, path)))
                .filter(file -> !file.isSame())
                .toList();
    }

    private static Optional<FileShape> shape(Map<Path, ParsedFile> files, Path path) {
        return Optional.ofNullable(files.get(path)).map(FileShape::of);
    }

    private static Set<ParsedFile> affected(
            Snapshot before, Collection<ParsedFile> files, List<ParsedFile> read, List<Reshaped> reshaped) {
        // The first file of a package, or its last, may make a name with dots mean something else anywhere.
        var isOfPackages = reshaped.stream()
                .flatMap(Reshaped::shapes)
                .map(FileShape::packageName)
                .distinct()
                .anyMatch(name -> hasPackage(before.files().values(), name) != hasPackage(files, name));
        var names = reshaped.stream()
                .filter(file -> !file.hasSameMembers())
                .flatMap(Reshaped::shapes)
                .flatMap(shape -> shape.types().stream())
                .collect(Collectors.toSet());
        return isOfPackages ? new HashSet<>(files) : spread(names, files, read);
    }

    private static boolean hasPackage(Collection<ParsedFile> files, String name) {
        return files.stream()
                .anyMatch(file -> String.valueOf(file.unit().getPackageName()).equals(name));
    }

    /** A file that speaks of a type may hand on to others what it takes from there: as a supertype, or in a constant. */
    private static Set<ParsedFile> spread(Set<String> names, Collection<ParsedFile> files, List<ParsedFile> read) {
        var affected = new HashSet<>(read);
        var next = new ArrayList<>(names);
        var seen = new HashSet<>(names);
        while (!next.isEmpty()) {
            var words = Words.split(next.remove(next.size() - 1));
            for (var file : files) {
                if (!affected.contains(file) && file.words().mayHaveAll(words)) {
                    affected.add(file);
                    FileShape.of(file).types().stream().filter(seen::add).forEach(next::add);
                }
            }
        }
        return affected;
    }

    /** The same change, with the files that name a constant which the catalogs have no more, or now, or elsewhere. */
    SourceChange with(SeriesDeclarations before, SeriesDeclarations now, Collection<ParsedFile> files) {
        if (isOfBodies) {
            return this;
        }
        var all = new HashSet<>(affected);
        if (!before.series().keySet().equals(now.series().keySet())) {
            all.addAll(files);
        }
        var names = new HashSet<Set<String>>();
        now.series().forEach((name, series) -> {
            var known = before.series().get(name);
            if (known != null && known.resolved() != series.resolved()) {
                CatalogChange.constants(known.catalog(), series.catalog())
                        .forEach(constant -> names.add(Words.split(constant)));
                if (!known.catalog().parts().equals(series.catalog().parts())) {
                    all.addAll(files);
                }
            }
        });
        if (!names.isEmpty()) {
            files.stream()
                    .filter(file -> names.stream().anyMatch(file.words()::mayHaveAll))
                    .forEach(all::add);
        }
        return new SourceChange(read, replaced, all, isOfBodies);
    }

    /** Whether a file of before is still what it was. */
    boolean isKept(ParsedFile file) {
        return !replaced.contains(file);
    }

    /** Whether names mean in a class what they meant before, so that what was read of it still holds. */
    boolean isSame(SourceType type) {
        return !affected.contains(type.file());
    }
}
