package dev.byline.processor.javac;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import dev.byline.source.Span;
import java.net.URI;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Prints compiler messages at any place in a source file, also inside a literal.
 *
 * <p>{@code Messager} and {@code Trees} print at an element or a tree. The one part of the public API that goes further
 * is the one for documentation comments: a message can be printed at a piece of text in a comment, and a
 * {@linkplain com.sun.source.util.DocTreeFactory factory} makes such pieces for any offset. The position of the message is
 * the offset of the text within the comment plus that of the comment within the file. A comment that was read from an
 * HTML file of its own starts nowhere in the source file, so that the offset of the text is the offset in the file.
 *
 * <p>No specification says the last sentence. It holds with javac 17 and 25, and each message is printed this way only
 * after the compiler has confirmed the offset. Otherwise the message goes to a tree nearby and names the place in its
 * text.
 *
 * <p>In the diagnostics that come out, line, column, {@linkplain Diagnostic#getPosition() position} and
 * {@linkplain Diagnostic#getStartPosition() start} are those of the start of the span. The
 * {@linkplain Diagnostic#getEndPosition() end} is that of the span with javac 25 and the start with javac 17. The column
 * counts from one and counts a tab as javac does, up to the next multiple of eight. javac keeps several messages at one
 * place when they are printed by this class; only its limits for the number of errors and warnings can drop them.
 */
public final class OffsetDiagnostics {

    /** The text of the longest tree to print at; only its length counts. */
    private static final String FILLER = "x".repeat(1024);

    private final DocTrees docTrees;
    private final Optional<DocCommentTree> anchor;

    /**
     * Prepares to print with the given compiler.
     *
     * @param docTrees the trees of the running compilation, as from
     *     {@link DocTrees#instance(javax.annotation.processing.ProcessingEnvironment)}
     */
    public OffsetDiagnostics(DocTrees docTrees) {
        this(docTrees, readAnchor(docTrees));
    }

    /** Prints at offsets from the start of {@code anchor}, which is right if that is also the start of the file. */
    OffsetDiagnostics(DocTrees docTrees, Optional<DocCommentTree> anchor) {
        this.docTrees = docTrees;
        this.anchor = anchor;
    }

    /**
     * Prints a message at a span of a source file.
     *
     * <p>An empty span counts as one character, and of a span of more than 1024 characters, only that many are marked. If
     * the compiler cannot print at the span, the message is printed at {@code fallback} and starts with the line and the
     * column of the span, as {@code 12:34: }.
     *
     * @param kind the kind of message; an error makes the compilation fail
     * @param text the message
     * @param unit the source file
     * @param span the place in the source file
     * @param fallback a tree in the same source file, at or around the place
     */
    public void print(Diagnostic.Kind kind, String text, CompilationUnitTree unit, Span span, Tree fallback) {
        if (anchor.isPresent()) {
            TextTree place = placeOf(span);
            if (standsAt(span.start(), place, anchor.get(), unit)) {
                docTrees.printMessage(kind, text, place, anchor.get(), unit);
                return;
            }
        }
        docTrees.printMessage(kind, lineAndColumn(span.start(), unit) + ": " + text, fallback, unit);
    }

    private TextTree placeOf(Span span) {
        int length = Math.min(Math.max(span.length(), 1), FILLER.length());
        return docTrees.getDocTreeFactory().at(span.start()).newTextTree(FILLER.substring(0, length));
    }

    private boolean standsAt(int offset, TextTree place, DocCommentTree comment, CompilationUnitTree unit) {
        try {
            return docTrees.getSourcePositions().getStartPosition(unit, comment, place) == offset;
        } catch (RuntimeException e) {
            // javac looks the offset up in the text of a comment, and fails if it takes the offset to be elsewhere.
            return false;
        }
    }

    private static String lineAndColumn(int offset, CompilationUnitTree unit) {
        LineMap lines = unit.getLineMap();
        return lines.getLineNumber(offset) + ":" + lines.getColumnNumber(offset);
    }

    private static Optional<DocCommentTree> readAnchor(DocTrees docTrees) {
        return Optional.ofNullable(docTrees.getDocCommentTree(new EmptyPage()));
    }

    /** An HTML page to read a comment from; the parser wants a body with something in it. */
    private static final class EmptyPage extends SimpleJavaFileObject {

        EmptyPage() {
            super(URI.create("mem:///anchor.html"), JavaFileObject.Kind.HTML);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "<html><body>.</body></html>";
        }
    }
}
