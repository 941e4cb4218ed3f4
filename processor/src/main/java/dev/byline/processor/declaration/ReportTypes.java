package dev.byline.processor.declaration;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationProblem.Check;
import dev.byline.catalog.Site;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Series;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Looks at the types themselves: whether they name a series, and whether a report can be run. What the compiler reports
 * itself, such as a type that does not exist, is left to it.
 */
final class ReportTypes {

    private static final String CONSTRUCTOR =
            "give it a constructor without parameters: the index runs the report with it";

    private final Elements elements;

    ReportTypes(Elements elements) {
        this.elements = elements;
    }

    /** What is wrong with a class that is annotated as a report. */
    Stream<TypeProblem> report(TypeElement type) {
        return Stream.of(seriesOf(type, Report.class, "series"), form(type)).flatMap(Optional::stream);
    }

    /** What is wrong with a type that is annotated as a part of a catalog. */
    Stream<TypeProblem> part(TypeElement type) {
        return seriesOf(type, CatalogOf.class, "value").stream();
    }

    private Optional<TypeProblem> seriesOf(TypeElement type, Class<? extends Annotation> annotation, String member) {
        return SeriesRound.named(type, annotation, member)
                .filter(named -> !isSeries(named))
                .map(named -> problem(
                        type,
                        site(type, annotation).member(member),
                        "`" + simpleName(named) + "` is not annotated with @Series",
                        "name the type that declares the series, or annotate it: @Series(name = \"…\")"));
    }

    private static boolean isSeries(TypeMirror type) {
        return type instanceof DeclaredType declared
                && getAnnotationMirror(declared.asElement(), Series.class).isPresent();
    }

    private static String simpleName(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }

    private Optional<TypeProblem> form(TypeElement type) {
        var name = "`" + type.getSimpleName() + "`";
        var site = site(type, Report.class);
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            var kind = type.getKind() == ElementKind.ENUM
                    ? "an enum"
                    : type.getKind() == ElementKind.ANNOTATION_TYPE ? "an annotation" : "an interface";
            return Optional.of(problem(
                    type,
                    site,
                    name + " is " + kind + " and cannot be a report",
                    "write a class that implements ReportSource"));
        }
        if (!isReportSource(type)) {
            return Optional.of(problem(
                    type,
                    site,
                    name + " does not implement ReportSource",
                    "write `class " + type.getSimpleName()
                            + " implements ReportSource` with a method `public ReportDocument write()`"));
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(
                    problem(type, site, name + " is abstract, so that the report cannot be run", "delete `abstract`"));
        }
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(problem(
                    type,
                    site,
                    name + " is an inner class, so that the report cannot be run by itself",
                    "make it `static`, or a class of its own file"));
        }
        var constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        if (!constructors.isEmpty()
                && constructors.stream().noneMatch(c -> c.getParameters().isEmpty())) {
            return Optional.of(problem(type, site, name + " has no constructor without parameters", CONSTRUCTOR));
        }
        return inheritsBody(type)
                ? Optional.of(problem(
                        type,
                        site,
                        name + " inherits its method `write`",
                        "write the report in a method `public ReportDocument write()` of the class itself; it may call"
                                + " helper methods"))
                : Optional.empty();
    }

    /** Whether it does, or may: a type above it that does not exist is reported by the compiler. */
    private boolean isReportSource(TypeElement type) {
        return above(type.asType())
                .anyMatch(each -> each.getKind() == TypeKind.ERROR
                        || (each instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && element.getQualifiedName().contentEquals(ReportSource.class.getName())));
    }

    private Stream<TypeMirror> above(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && type.getKind() == TypeKind.DECLARED
                        && declared.asElement() instanceof TypeElement element
                ? Stream.concat(
                        Stream.of(type),
                        Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
                                .flatMap(this::above))
                : Stream.of(type);
    }

    private boolean inheritsBody(TypeElement type) {
        return writeMethods(type.getEnclosedElements()).findAny().isEmpty()
                && writeMethods(elements.getAllMembers(type))
                        .anyMatch(method -> !method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private static Stream<ExecutableElement> writeMethods(List<? extends Element> members) {
        return ElementFilter.methodsIn(members).stream()
                .filter(method -> method.getSimpleName().contentEquals("write"))
                .filter(method -> method.getParameters().isEmpty());
    }

    private Site site(TypeElement type, Class<? extends Annotation> annotation) {
        return new Site(elements.getBinaryName(type).toString(), annotation, 0, "", -1);
    }

    private static TypeProblem problem(TypeElement type, Site site, String what, String remedy) {
        return new TypeProblem(type, new DeclarationProblem(Check.INVALID_DECLARATION, what, remedy, site));
    }
}
