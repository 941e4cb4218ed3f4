package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.catalog.StoredCatalog;
import dev.byline.evaluate.SharedMembers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What an earlier compilation into the same output has kept, held against what is in the output now: a class whose file
 * somebody else has written or deleted is not known. Any thread may use it.
 */
public final class KeptBuild {

    private final OutputFolder output;
    private final Optional<Directory> folder;
    private final ClassFormat format;
    private final Supplier<Digest> byline;
    private final BuildState state;
    private final Map<String, Boolean> unchanged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> gone = new ConcurrentHashMap<>();

    private KeptBuild(
            OutputFolder output,
            Optional<Directory> folder,
            ClassFormat format,
            Supplier<Digest> byline,
            BuildState state) {
        this.output = output;
        this.folder = folder;
        this.format = format;
        this.byline = byline;
        this.state = state;
    }

    /**
     * The declarations of a series.
     *
     * @param members its types
     * @param reports what the annotation of each report says, by the binary names of the reports
     * @param resolved its catalog, and what is wrong with it
     */
    public record Declared(SeriesMembers members, Map<String, String> reports, Catalog.Resolved resolved) {}

    /**
     * Loads what is kept.
     *
     * @param output where the class files are
     * @param byline the fingerprint of the Byline that runs; what another one has kept is not read
     * @return what is kept; nothing where the output is no directory
     */
    public static KeptBuild load(OutputFolder output, Supplier<Digest> byline) {
        if (output instanceof Directory directory) {
            var folder = new Directory(StateFolder.of(directory.root()));
            return new KeptBuild(
                    output,
                    Optional.of(folder),
                    new ClassFormat(directory.root().toAbsolutePath().normalize()),
                    byline,
                    BuildState.load(folder, byline));
        }
        return new KeptBuild(output, Optional.empty(), new ClassFormat(Path.of("")), byline, BuildState.EMPTY);
    }

    /**
     * The series of the output.
     *
     * @return the binary names of their types, sorted
     */
    public List<String> series() {
        return state.namesOfSeries();
    }

    /**
     * The declarations of a series as they were.
     *
     * @param series the binary name of its type
     * @return empty if nothing is known of it
     */
    public Optional<Declared> declared(String series) {
        return kept(series)
                .map(kept -> new Declared(
                        new SeriesMembers(
                                kept.parts(), List.copyOf(kept.reports().keySet())),
                        kept.reports(),
                        StoredCatalog.read(ByteBuffer.wrap(kept.catalog().content()))));
    }

    /**
     * Whether a class is as it was read.
     *
     * @param type the binary name of the class
     * @return whether its class file, and those of the classes around and beside it, are the same
     */
    public boolean isUnchanged(String type) {
        return find(type)
                .filter(kept -> unchanged.computeIfAbsent(kept.types().get(0), name -> kept.isIn(output)))
                .isPresent();
    }

    /**
     * Whether a class is in this output; it may be one that is compiled now.
     *
     * @param type the binary name of the class
     * @return whether it has a class file here; one that only another module has does not
     */
    public boolean isHere(String type) {
        return output.exists(ClassNames.file(type));
    }

    /**
     * Whether the source of a report is no more, although its class file is: there are build tools that leave it.
     *
     * @param type the binary name of its class
     * @return whether the file is gone that the class file was made from, and its folder is there
     */
    public boolean isGone(String type) {
        return find(type)
                .filter(kept -> gone.computeIfAbsent(kept.types().get(0), name -> format.isGone(kept)))
                .filter(kept -> isUnchanged(type))
                .isPresent();
    }

    /** The outermost class around a class. */
    private Optional<KeptClass> find(String type) {
        return ClassNames.around(type)
                .flatMap(name -> Optional.ofNullable(state.classes().get(name)).stream())
                .findFirst();
    }

    /**
     * Whether a class was compiled into this output, where something is kept of what is compiled.
     *
     * @param type the binary name of the class
     * @return whether it is here; {@link #addTo} has something of it if it is not {@linkplain #isUnread unread}
     */
    public boolean hasCompiled(String type) {
        return isKept() && isHere(type);
    }

    /**
     * Whether a class was compiled into this output, and nothing is known of it: by another compiler or another Byline.
     *
     * @param type the binary name of the class
     * @return whether nothing is known; a class without a method or constant that a report may use is never known
     */
    public boolean isUnread(String type) {
        return hasCompiled(type) && !isUnchanged(type);
    }

    /**
     * Looks at the class files of many classes at once, on all processors.
     *
     * @param compiledNow the outermost classes that are compiled now, which nobody asks for
     */
    public void look(Set<String> compiledNow) {
        state.classes().keySet().parallelStream()
                .filter(name -> !compiledNow.contains(name))
                .forEach(this::isUnchanged);
    }

    /**
     * Gives to the shared members the methods and constants of a class.
     *
     * @param type the binary name of the class
     * @param shared takes what is known of it, and of the classes around and beside it
     */
    public void addTo(SharedMembers shared, String type) {
        read(type).ifPresent(input -> {
            input.methods().forEach(method -> shared.add(method.name(), method.body()));
            input.constants().forEach(shared::addKept);
        });
    }

    /** What was read in a class that is as it was. */
    Optional<ClassInput> read(String type) {
        return find(type).filter(kept -> isUnchanged(type)).map(format::read);
    }

    /** The digest of what was read in a class that is as it was. */
    Optional<Digest> input(String type) {
        return find(type).filter(kept -> isUnchanged(type)).map(KeptClass::input);
    }

    /** A series as it was. */
    Optional<KeptSeries> kept(String series) {
        return Optional.ofNullable(state.series().get(series));
    }

    /**
     * Where the reports of a series are.
     *
     * @param catalog the catalog of the series
     * @return their folder, from the folder in which the compiler runs if that is around it
     */
    public String folder(Catalog catalog) {
        var folder = SeriesPaths.folder(catalog);
        return output instanceof Directory directory
                ? shown(directory.root().resolve(folder)).replace('\\', '/')
                : folder;
    }

    private static String shown(Path folder) {
        var here = Path.of("").toAbsolutePath().normalize();
        var absolute = folder.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }

    /** How the classes of this output are written. */
    ClassFormat format() {
        return format;
    }

    OutputFolder output() {
        return output;
    }

    /** Whether anything is kept for the next compilation. */
    boolean isKept() {
        return folder.isPresent();
    }

    /** The classes that nobody has touched. */
    Map<String, KeptClass> unchangedClasses() {
        return state.classes().entrySet().stream()
                .filter(kept -> isUnchanged(kept.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Stores what the next compilation is to find. */
    void store(BuildState next) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        if (next.series().isEmpty() && next.classes().isEmpty()) {
            BuildState.delete(folder.get());
        } else {
            next.store(folder.get(), byline.get());
        }
    }
}
