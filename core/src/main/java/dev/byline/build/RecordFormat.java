package dev.byline.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Records as bytes: with their components, which are records, enums, strings, boxed primitives, optionals, and lists, sets
 * and maps of these. Only the Byline that wrote them reads them again, so there is no version of anything here: the
 * {@link Fingerprint} tells. Equal records give equal bytes.
 *
 * <p>Unlike Java's serialization it makes no object but by the constructor of a record of Byline's own.
 */
public final class RecordFormat {

    private static final String PACKAGE = "dev.byline.";
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final UnaryOperator<Object> replace;
    private final UnaryOperator<Object> restore;

    /** What a record is made of. */
    private record Shape(Constructor<?> constructor, RecordComponent[] components) {

        static Shape of(Class<?> type) {
            return SHAPES.computeIfAbsent(type, Shape::read);
        }

        private static Shape read(Class<?> type) {
            try {
                var components = type.getRecordComponents();
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                for (var component : components) {
                    component.getAccessor().setAccessible(true);
                }
                return new Shape(constructor, components);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The kinds of values, each with the byte that stands in front of it. */
    private enum Kind {
        TEXT,
        TEXT_AGAIN,
        BYTES,
        RECORD,
        ENUM,
        LIST,
        SET,
        MAP,
        NONE,
        SOME,
        BOOLEAN,
        BYTE,
        SHORT,
        CHARACTER,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE;

        private static final Kind[] ALL = values();
    }

    /**
     * A format.
     *
     * @param replace makes a record of any other object before it is written; gives a record back as it is
     * @param restore makes that object again of the record
     */
    public RecordFormat(UnaryOperator<Object> replace, UnaryOperator<Object> restore) {
        this.replace = replace;
        this.restore = restore;
    }

    /** A format for records that are made of nothing else. */
    public RecordFormat() {
        this(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Writes a value.
     *
     * @param value the record, or what else can be in one
     * @return its bytes
     */
    public byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            new Writer(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a value.
     *
     * @param bytes what {@link #write} has written
     * @param type the type of the value
     * @param <T> the type of the value
     * @return the value
     * @throws RuntimeException of any kind, if the bytes are something else
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(new Reader(ByteBuffer.wrap(bytes)).read());
    }

    private final class Writer {

        private final DataOutputStream out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(Object given) throws IOException {
            var value = replace.apply(given);
            if (value instanceof String text) {
                text(text);
            } else if (value instanceof Bytes bytes) {
                kind(Kind.BYTES);
                out.writeInt(bytes.content().length);
                out.write(bytes.content());
            } else if (value instanceof Record record) {
                kind(Kind.RECORD);
                record(record);
            } else if (value instanceof Enum<?> constant) {
                kind(Kind.ENUM);
                text(constant.getDeclaringClass().getName());
                text(constant.name());
            } else if (value instanceof Set<?> set) {
                kind(Kind.SET);
                all(inOrder(set));
            } else if (value instanceof Collection<?> list) {
                kind(Kind.LIST);
                all(list);
            } else if (value instanceof Map<?, ?> map) {
                kind(Kind.MAP);
                out.writeInt(map.size());
                for (var key : inOrder(map.keySet())) {
                    write(key);
                    write(Objects.requireNonNull(map.get(key)));
                }
            } else if (value instanceof Optional<?> optional) {
                kind(optional.isPresent() ? Kind.SOME : Kind.NONE);
                if (optional.isPresent()) {
                    write(optional.get());
                }
            } else {
                primitive(value);
            }
        }

        private void primitive(Object value) throws IOException {
            if (value instanceof Boolean flag) {
                kind(Kind.BOOLEAN);
                out.writeBoolean(flag);
            } else if (value instanceof Byte number) {
                kind(Kind.BYTE);
                out.writeByte(number);
            } else if (value instanceof Short number) {
                kind(Kind.SHORT);
                out.writeShort(number);
            } else if (value instanceof Character character) {
                kind(Kind.CHARACTER);
                out.writeChar(character);
            } else if (value instanceof Integer number) {
                kind(Kind.INTEGER);
                out.writeInt(number);
            } else if (value instanceof Long number) {
                kind(Kind.LONG);
                out.writeLong(number);
            } else if (value instanceof Float number) {
                kind(Kind.FLOAT);
                out.writeFloat(number);
            } else if (value instanceof Double number) {
                kind(Kind.DOUBLE);
                out.writeDouble(number);
            } else {
                throw new IllegalArgumentException("neither a record nor a value: " + value.getClass());
            }
        }

        private void record(Record record) throws IOException {
            text(record.getClass().getName());
            try {
                for (var component : Shape.of(record.getClass()).components()) {
                    write(component.getAccessor().invoke(record));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A set may give its elements in another order each time that Java starts. */
        private List<?> inOrder(Set<?> values) {
            return values.stream()
                    .sorted(Comparator.comparing(value -> String.valueOf(replace.apply(value))))
                    .toList();
        }

        private void all(Collection<?> values) throws IOException {
            out.writeInt(values.size());
            for (var value : values) {
                write(value);
            }
        }

        /** A text is written once: the name of a class and of a person comes again and again. */
        private void text(String text) throws IOException {
            var known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                kind(Kind.TEXT_AGAIN);
                out.writeInt(known);
                return;
            }
            kind(Kind.TEXT);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (isIn(bytes, text)) {
                out.writeInt(bytes.length);
                out.write(bytes);
            } else {
                // A literal may have half of a surrogate pair, which no encoding keeps.
                out.writeInt(-text.length());
                out.writeChars(text);
            }
        }

        private static boolean isIn(byte[] bytes, String text) {
            return new String(bytes, StandardCharsets.UTF_8).equals(text);
        }

        private void kind(Kind kind) throws IOException {
            out.writeByte(kind.ordinal());
        }
    }

    private final class Reader {

        private final ByteBuffer in;
        private final List<String> texts = new ArrayList<>();

        Reader(ByteBuffer in) {
            this.in = in;
        }

        Object read() {
            return restore.apply(value());
        }

        private Object value() {
            var kind = Kind.ALL[in.get()];
            return switch (kind) {
                case TEXT, TEXT_AGAIN -> text(kind);
                case BYTES -> bytes();
                case RECORD -> record();
                case ENUM -> constant();
                case LIST -> List.of(all());
                case SET -> new LinkedHashSet<>(Arrays.asList(all()));
                case MAP -> map();
                case NONE -> Optional.empty();
                case SOME -> Optional.of(read());
                case BOOLEAN -> in.get() != 0;
                case BYTE -> in.get();
                case SHORT -> in.getShort();
                case CHARACTER -> in.getChar();
                case INTEGER -> in.getInt();
                case LONG -> in.getLong();
                case FLOAT -> in.getFloat();
                case DOUBLE -> in.getDouble();
            };
        }

        private Bytes bytes() {
            var bytes = new byte[in.getInt()];
            in.get(bytes);
            return new Bytes(bytes);
        }

        private Object[] all() {
            var values = new Object[in.getInt()];
            for (var i = 0; i < values.length; i++) {
                values[i] = read();
            }
            return values;
        }

        private Map<Object, Object> map() {
            var map = new LinkedHashMap<>();
            for (var left = in.getInt(); left > 0; left--) {
                map.put(read(), read());
            }
            return map;
        }

        private Object record() {
            var shape = Shape.of(type(text(Kind.ALL[in.get()])));
            var values = new Object[shape.components().length];
            for (var i = 0; i < values.length; i++) {
                values[i] = read();
            }
            try {
                return shape.constructor().newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object constant() {
            var type = type(text(Kind.ALL[in.get()]));
            var name = text(Kind.ALL[in.get()]);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private static Class<?> type(String name) {
            try {
                if (!name.startsWith(PACKAGE)) {
                    throw new IllegalStateException(name + " is not a class of Byline");
                }
                return Class.forName(name, false, RecordFormat.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private String text(Kind kind) {
            if (kind == Kind.TEXT_AGAIN) {
                return texts.get(in.getInt());
            }
            var length = in.getInt();
            String text;
            if (length < 0) {
                var characters = new char[-length];
                for (var i = 0; i < characters.length; i++) {
                    characters[i] = in.getChar();
                }
                text = new String(characters);
            } else {
                var bytes = new byte[length];
                in.get(bytes);
                text = new String(bytes, StandardCharsets.UTF_8);
            }
            texts.add(text);
            return text;
        }
    }
}
