package dev.byline.processor.declaration;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.byline.catalog.DeclarationSite;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Series;
import dev.byline.report.ReportForm;
import dev.byline.report.ReportForm.Kind;
import dev.byline.report.TypeProblem;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
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

    private final Elements elements;

    ReportTypes(Elements elements) {
        this.elements = elements;
    }

    /** What is wrong with a class that is annotated as a report. */
    Stream<TypeProblem<TypeElement>> report(TypeElement type) {
        return Stream.of(seriesOf(type, Report.class, "series"), form(type)).flatMap(Optional::stream);
    }

    /** What is wrong with a type that is annotated as a part of a catalog. */
    Stream<TypeProblem<TypeElement>> part(TypeElement type) {
        return seriesOf(type, CatalogOf.class, "value").stream();
    }

    private Optional<TypeProblem<TypeElement>> seriesOf(
            TypeElement type, Class<? extends Annotation> annotation, String member) {
        return SeriesRound.named(type, annotation, member)
                .filter(named -> !isSeries(named))
                .map(named -> new TypeProblem<>(
                        type,
                        ReportForm.noSeries(
                                simpleName(named), site(type, annotation).member(member))));
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

    private Optional<TypeProblem<TypeElement>> form(TypeElement type) {
        return new ReportForm(
                        type.getSimpleName().toString(),
                        kind(type),
                        isReportSource(type),
                        type.getModifiers().contains(Modifier.ABSTRACT),
                        type.getNestingKind() == NestingKind.MEMBER
                                && !type.getModifiers().contains(Modifier.STATIC),
                        hasConstructor(type),
                        inheritsBody(type))
                .problem(site(type, Report.class))
                .map(problem -> new TypeProblem<>(type, problem));
    }

    private static Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            case INTERFACE -> Kind.INTERFACE;
            default -> Kind.CLASS;
        };
    }

    private static boolean hasConstructor(TypeElement type) {
        var constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return constructors.isEmpty()
                || constructors.stream().anyMatch(c -> c.getParameters().isEmpty());
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

    private DeclarationSite site(TypeElement type, Class<? extends Annotation> annotation) {
        return new DeclarationSite(elements.getBinaryName(type).toString(), annotation, 0, "", -1);
    }
}
