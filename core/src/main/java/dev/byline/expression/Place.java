package dev.byline.expression;

import dev.byline.source.SourceString;
import dev.byline.source.Span;
import java.util.Optional;

/** A place in a source file. */
public sealed interface Place {

    /**
     * The file.
     *
     * @return the file
     */
    SourceFile file();

    /**
     * The range in the file.
     *
     * @return the range; of a part of a string literal, it is found by reading the literal again
     */
    Span span();

    /**
     * Where the report uses the constant whose text this is a place in.
     *
     * @return empty for what stands in the report itself
     */
    Optional<Use> use();

    /**
     * A place that stands in the report itself.
     *
     * @param file the file
     * @param span the range
     * @return the place
     */
    static Range of(SourceFile file, Span span) {
        return new Range(file, span, Optional.empty());
    }

    /**
     * A constant, used in another place than its own.
     *
     * @param constant its name
     * @param place where it is used
     */
    record Use(String constant, Place place) {}

    /**
     * A range that is known.
     *
     * @param file the file
     * @param span the range
     * @param use where the report uses the constant whose text this is a place in
     */
    record Range(SourceFile file, Span span, Optional<Use> use) implements Place {}

    /**
     * Characters of a string literal. Where a character of the value stands in the source shows only when the literal is
     * read again, which most reports never need: a place is asked for its range when a message is printed.
     *
     * @param literal the place of the literal
     * @param value the literal's value
     * @param start the offset in the value of the first character
     * @param end the offset behind the last character
     */
    record Characters(Place literal, String value, int start, int end) implements Place {

        /** The problems of a report stand in few literals, of which some are long. */
        private static volatile Optional<ReadLiteral> last = Optional.empty();

        private record ReadLiteral(CharSequence source, int at, String value, Optional<SourceString> read) {

            // The same objects have the same characters; to compare those would take as long as to read them.
            @SuppressWarnings("ReferenceEquality")
            boolean isOf(CharSequence otherSource, int otherAt, String otherValue) {
                return source == otherSource && at == otherAt && value == otherValue;
            }
        }

        private static Optional<SourceString> read(CharSequence source, int at, String value) {
            var known = last.filter(each -> each.isOf(source, at, value));
            if (known.isEmpty()) {
                known = Optional.of(new ReadLiteral(source, at, value, SourceString.read(source, at, value)));
                last = known;
            }
            return known.get().read();
        }

        @Override
        public SourceFile file() {
            return literal.file();
        }

        @Override
        public Optional<Use> use() {
            return literal.use();
        }

        @Override
        public Span span() {
            var source = file().content();
            return read(source, Math.min(literal.span().start(), source.length()), value)
                    .map(read -> read.at(Math.min(start, value.length()), Math.min(end, value.length())))
                    .orElse(literal.span());
        }
    }
}
