package dev.byline.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.byline.catalog.DeclarationSite;
import dev.byline.check.Failure;
import dev.byline.check.Severities;
import dev.byline.check.UnwritableFile;
import dev.byline.dsl.Series;
import dev.byline.generated.GeneratedNames;
import dev.byline.processor.apt.AptDeclarations;
import dev.byline.processor.declaration.DeclarationListener;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.SeriesRound;
import dev.byline.processor.generate.SeriesClasses;
import dev.byline.processor.generate.SourceFiles;
import dev.byline.processor.javac.JavacReports;
import dev.byline.report.SeriesForm;
import dev.byline.report.TypeProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Byline's annotation processor.
 *
 * <p>In the rounds it reads the declarations of each series and generates its constants and index. The reports are
 * read when javac has analysed them: see {@link JavacReports}.
 */
@AutoService(Processor.class)
// All, since a class without an annotation may have a method or constant that a report uses.
@SupportedAnnotationTypes("*")
@SupportedOptions(Severities.OPTION)
public final class BylineProcessor extends AbstractProcessor {

    private final Set<String> generated = new HashSet<>();
    private final List<TypeProblem<TypeElement>> problems = new ArrayList<>();
    private boolean failed;
    // Where a part of Byline is missing they are not made, and nothing is processed.
    @SuppressWarnings("NullAway.Init")
    private SeriesRound rounds;

    @SuppressWarnings("NullAway.Init")
    private DeclarationListener listener;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            listener = listener(environment);
            rounds = new SeriesRound(environment.getElementUtils(), environment.getFiler(), listener::isCompiledNow);
        } catch (NoClassDefFoundError e) {
            failed = true;
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, ProcessorPath.missing(e).orElseGet(e::toString));
        }
        if (environment.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "[byline:invalid-option] Byline needs Java 17, and this compilation is for Java "
                                    + environment.getSourceVersion().ordinal()
                                    + "; write --release 17, in Maven"
                                    + " <maven.compiler.release>17</maven.compiler.release>");
        }
    }

    private static DeclarationListener listener(ProcessingEnvironment environment) {
        try {
            return JavacReports.attach(environment).orElseGet(() -> new AptDeclarations(environment));
        } catch (LinkageError e) {
            // An Eclipse on a Java runtime that has no javac.
            return new AptDeclarations(environment);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!failed) {
            guarded("the declarations", () -> process(round));
        }
        return false;
    }

    private void process(RoundEnvironment round) {
        rounds.add(round);
        var series = rounds.read();
        // Also where a declaration is wrong: without the constants, each use of one would be an error more.
        series.values().forEach(this::generateOnce);
        rounds.undeclared().forEach(this::generateOnce);
        if (round.processingOver()) {
            problems.addAll(rounds.problems(series));
            listener.declared(series, rounds.kept(), problems, rounds.sources(), round.errorRaised());
        }
    }

    private void generateOnce(DeclaredSeries declared) {
        var name = declared.catalog().series().type();
        if (generated.add(name)) {
            guarded(name, () -> generate(declared));
        }
    }

    private void generate(DeclaredSeries declared) {
        var catalog = declared.catalog();
        var sources =
                new SourceFiles(seesGenerated(declared.type()), warnings(declared.type()), hidesJavaLang(declared));
        if (declared.fromSource()) {
            write(render(SeriesClasses.ofSeries(catalog, sources).stream()), declared);
        }
        var parts = catalog.parts().stream()
                .filter(part -> rounds.isFromSource(part) || (declared.fromSource() && !isGenerated(part)))
                .toList();
        // A large catalog has many of them, and each depends on nothing but the catalog.
        write(
                render(parts.parallelStream().flatMap(part -> SeriesClasses.ofPart(catalog, part, sources).stream())),
                declared);
        var here = declared.here();
        if (isForOthers(declared) && !(here.reports().isEmpty() && here.parts().isEmpty())) {
            write(render(Stream.of(SeriesClasses.ofMembers(catalog, here, sources))), declared);
        }
    }

    /**
     * Whether other modules may report on a series, and have to find the list of what this one has by its class. No two
     * named modules may have classes in one package; of these a compiler shows each one's list itself.
     */
    private boolean isForOthers(DeclaredSeries declared) {
        var elements = processingEnv.getElementUtils();
        return Stream.concat(Stream.of(declared.type()), rounds.reports().stream())
                        .map(elements::getModuleOf)
                        .allMatch(module -> module == null || module.isUnnamed())
                && declared.isForOthers();
    }

    /** The text of a generated class. */
    private record Source(String packageName, String simpleName, String text) {

        String name() {
            return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
        }
    }

    private static List<Source> render(Stream<JavaFile> files) {
        return files.map(file -> new Source(file.packageName(), file.typeSpec().name(), file.toString()))
                .toList();
    }

    /** A part that was compiled before has its constants already, unless another version of Byline compiled it. */
    private boolean isGenerated(String part) {
        var names = GeneratedNames.of(part);
        return processingEnv.getElementUtils().getTypeElement(names.qualified(names.refs())) != null;
    }

    private void write(List<Source> sources, DeclaredSeries declared) {
        for (var source : sources) {
            try (var out =
                    processingEnv.getFiler().createSourceFile(source.name()).openWriter()) {
                out.write(source.text());
            } catch (FilerException e) {
                problems.add(alreadyThere(declared, source.simpleName()));
            } catch (IOException e) {
                failed = true;
                var problem = UnwritableFile.problem(e);
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.message());
                return;
            }
        }
    }

    private static TypeProblem<TypeElement> alreadyThere(DeclaredSeries declared, String generatedClass) {
        return new TypeProblem<>(
                declared.type(),
                SeriesForm.takenName(
                        generatedClass,
                        new DeclarationSite(declared.catalog().series().type(), Series.class, 0, "", -1)));
    }

    /** A failure of Byline must not end the compiler; it is an error all the same. */
    private void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            failed = true;
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, ProcessorPath.missing(e).orElseGet(() -> Failure.message(what, e)));
        }
    }

    /** A named module sees {@code @Generated} only if it requires {@code java.compiler}. */
    private boolean seesGenerated(TypeElement series) {
        var elements = processingEnv.getElementUtils();
        var module = elements.getModuleOf(series);
        return module == null || elements.getTypeElement(module, "javax.annotation.processing.Generated") != null;
    }

    /** Whether a package for which code is generated has a class that is called like one of {@code java.lang}. */
    private static boolean hidesJavaLang(DeclaredSeries declared) {
        return Stream.concat(
                        Stream.of(declared.type()),
                        declared.catalog().parts().stream().map(declared::element))
                .map(MoreElements::getPackage)
                .distinct()
                .flatMap(each -> each.getEnclosedElements().stream())
                .anyMatch(type -> SourceFiles.isOfJavaLang(type.getSimpleName().toString()));
    }

    /** The warnings that whoever names the type of a series gets. */
    private List<String> warnings(TypeElement series) {
        var warnings = new ArrayList<String>();
        if (listener.isAuxiliary(series)) {
            warnings.add("auxiliaryclass");
        }
        if (processingEnv.getElementUtils().isDeprecated(series)) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        return warnings;
    }
}
