package dev.byline.build;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this compilation has read, by the binary names of the outermost classes. Any thread may use it. */
public final class ReadClasses {

    private final ClassFormat format;
    private final Map<String, Read> classes = new ConcurrentHashMap<>();

    /** A class, and what will be kept of it, which is made when it is asked for. */
    private static final class Read {

        private final ClassInput input;
        private final ClassFormat format;
        private Optional<Bytes> bytes = Optional.empty();

        Read(ClassInput input, ClassFormat format) {
            this.input = input;
            this.format = format;
        }

        synchronized Bytes bytes() {
            bytes = bytes.or(() -> Optional.of(format.write(input)));
            return bytes.get();
        }
    }

    /**
     * Nothing yet.
     *
     * @param before what an earlier compilation has kept
     */
    public ReadClasses(KeptBuild before) {
        this.format = before.format();
    }

    /**
     * Adds a class.
     *
     * @param input what was read in it
     */
    public void add(ClassInput input) {
        classes.put(input.name(), new Read(input, format));
    }

    /** What was read in the outermost class around a class. */
    Optional<ClassInput> find(String type) {
        return read(type).map(read -> read.input);
    }

    private Optional<Read> read(String type) {
        return ClassNames.around(type)
                .flatMap(name -> Optional.ofNullable(classes.get(name)).stream())
                .findFirst();
    }

    /** How the classes are written. */
    ClassFormat format() {
        return format;
    }

    Collection<ClassInput> all() {
        return classes.values().stream().map(read -> read.input).toList();
    }

    /** What is kept of a class that was read. */
    Bytes bytes(ClassInput input) {
        return Optional.ofNullable(classes.get(input.name())).orElseThrow().bytes();
    }

    /** The digest of what was read in a class. */
    Optional<Digest> digest(String type) {
        return read(type).map(read -> Digest.of(read.bytes().content()));
    }
}
