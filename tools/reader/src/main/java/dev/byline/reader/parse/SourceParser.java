package dev.byline.reader.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.byline.reader.parse.ParsedFile.SyntaxError;
import dev.byline.source.Span;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses sources with javac's parser, without a class path and without attribution. The files are shared among the
 * processors, a task for each share.
 */
public final class SourceParser {

    private final JavaCompiler javac;
    private final Workers workers;
    /**
     * Those of one task for the trees of all: they know nothing of their task, and what a task knows is too much to be kept
     * for each file.
     */
    private Optional<SourcePositions> positions = Optional.empty();

    /**
     * A parser.
     *
     * @param javac the compiler whose parser it is
     * @param workers the threads that parse
     */
    public SourceParser(JavaCompiler javac, Workers workers) {
        this.javac = javac;
        this.workers = workers;
    }

    /**
     * A parser of the Java that runs.
     *
     * @param workers the threads that parse
     * @return the parser
     * @throws IllegalStateException if that Java has no compiler
     */
    public static SourceParser ofRunningJava(Workers workers) {
        var javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException(
                    "the Java that runs has no compiler: run Byline with a JDK, not with a JRE");
        }
        return new SourceParser(javac, workers);
    }

    /** A source as the compiler is given it. */
    private static final class Source extends SimpleJavaFileObject {

        private final SourceText text;

        Source(SourceText text) {
            super(uri(text), Kind.SOURCE);
            this.text = text;
        }

        private static URI uri(SourceText text) {
            return text.path().toUri();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.content();
        }
    }

    /**
     * Parses files.
     *
     * @param texts the files
     * @return the parsed files, in the order of {@code texts}; a file in which the parser itself fails is left out
     */
    public List<ParsedFile> parse(List<SourceText> texts) {
        var parsed = new HashMap<SourceText, ParsedFile>();
        workers.all(shares(texts).stream()
                        .map(share -> (Callable<List<ParsedFile>>) () -> parseShare(share))
                        .toList())
                .forEach(share -> share.forEach(file -> parsed.put(file.text(), file)));
        return texts.stream()
                .flatMap(text -> Optional.ofNullable(parsed.get(text)).stream())
                .toList();
    }

    /** As many lists as there are processors, of about the same size: the largest files are dealt out first. */
    private List<List<SourceText>> shares(List<SourceText> texts) {
        var count = Math.max(1, Math.min(workers.count(), texts.size()));
        var shares = new ArrayList<List<SourceText>>();
        for (var i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        var sorted = new ArrayList<>(texts);
        sorted.sort(Comparator.comparingInt(text -> -text.content().length()));
        for (var i = 0; i < sorted.size(); i++) {
            shares.get(i % count).add(sorted.get(i));
        }
        return shares;
    }

    private List<ParsedFile> parseShare(List<SourceText> share) {
        try {
            return parseTogether(share);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (share.size() <= 1) {
                return List.of();
            }
            // One file has brought the parser down; the others are parsed nevertheless.
            return share.stream()
                    .flatMap(text -> parseShare(List.of(text)).stream())
                    .toList();
        }
    }

    private List<ParsedFile> parseTogether(List<SourceText> share) throws IOException {
        if (share.isEmpty()) {
            return List.of();
        }
        var errors = new IdentityHashMap<JavaFileObject, List<SyntaxError>>();
        var byUri = new HashMap<URI, Source>();
        share.forEach(text -> {
            var source = new Source(text);
            byUri.put(source.toUri(), source);
        });
        var task = (JavacTask) javac.getTask(
                null,
                null,
                diagnostic -> note(diagnostic, byUri, errors),
                List.of("-proc:none"),
                null,
                List.copyOf(byUri.values()));
        var places = positions(task);
        var parsed = new ArrayList<ParsedFile>();
        for (CompilationUnitTree unit : task.parse()) {
            var source = byUri.get(unit.getSourceFile().toUri());
            if (source != null) {
                parsed.add(new ParsedFile(
                        source.text,
                        new ParsedFile.Tree(unit, places),
                        () -> again(source.text),
                        errors.getOrDefault(source, List.of()),
                        share.size() == 1));
            }
        }
        return parsed;
    }

    private ParsedFile.Tree again(SourceText text) {
        return parseShare(List.of(text)).stream()
                .map(file -> new ParsedFile.Tree(file.unit(), file.places().positions()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the parser fails in what it has parsed before: " + text.path()));
    }

    private synchronized SourcePositions positions(JavacTask task) {
        var known = positions.orElseGet(() -> Trees.instance(task).getSourcePositions());
        positions = Optional.of(known);
        return known;
    }

    private static void note(
            Diagnostic<? extends JavaFileObject> diagnostic,
            Map<URI, Source> sources,
            Map<JavaFileObject, List<SyntaxError>> errors) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null) {
            var source = sources.get(diagnostic.getSource().toUri());
            if (source != null) {
                var start = (int) Math.max(0, diagnostic.getPosition());
                var end = (int) Math.max(start, diagnostic.getEndPosition());
                errors.computeIfAbsent(source, s -> new ArrayList<>())
                        .add(new SyntaxError(diagnostic.getMessage(Locale.ROOT), new Span(start, end)));
            }
        }
    }
}
