package dev.byline.reader.declaration;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.catalog.DeclarationSite;
import dev.byline.dsl.ReportSource;
import dev.byline.reader.symbol.JavaType;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.report.ReportForm;
import dev.byline.report.ReportForm.Kind;
import dev.byline.report.TypeProblem;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Looks at the classes of reports: whether they can be run. */
final class ReportForms {

    private final Symbols symbols;

    ReportForms(Symbols symbols) {
        this.symbols = symbols;
    }

    /** What is wrong with a class that is annotated as a report. */
    Optional<TypeProblem<SourceType>> problem(SourceType type, DeclarationSite site) {
        return form(type).problem(site).map(problem -> new TypeProblem<>(type, problem));
    }

    private ReportForm form(SourceType type) {
        return new ReportForm(
                type.simpleName(),
                kind(type),
                symbols.isBelow(new JavaType(type.binaryName()), JavaType.of(ReportSource.class)),
                type.is(Modifier.ABSTRACT),
                type.outer().isPresent() && !type.is(Modifier.STATIC),
                hasConstructor(type),
                inheritsBody(type));
    }

    private static Kind kind(SourceType type) {
        return switch (type.kind()) {
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            case INTERFACE -> Kind.INTERFACE;
            default -> Kind.CLASS;
        };
    }

    private static boolean hasConstructor(SourceType type) {
        var constructors = type.methods("<init>");
        var isImplicit = constructors.isEmpty() && (type.kind() != Tree.Kind.RECORD || !hasComponents(type));
        return isImplicit
                || constructors.stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && (type.kind() != Tree.Kind.RECORD
                                        || !hasComponents(type)
                                        || !isCompact(constructor, type)));
    }

    private static boolean hasComponents(SourceType type) {
        return type.tree().getMembers().stream()
                .anyMatch(member -> member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC));
    }

    /** The constructor {@code Week25 { … }} of a record has the parameters of the record. */
    private static boolean isCompact(Tree constructor, SourceType type) {
        var content = type.file().content();
        var at = type.file().places().of(constructor).span();
        var text = content.substring(at.start(), at.end());
        var brace = text.indexOf('{');
        return brace >= 0 && text.substring(0, brace).indexOf('(') < 0;
    }

    private boolean inheritsBody(SourceType type) {
        var writes = symbols.methods(type.binaryName(), "write").stream()
                .filter(method -> method.parameters().isEmpty())
                .toList();
        return writes.stream().noneMatch(method -> method.owner().equals(type.binaryName()))
                && writes.stream().anyMatch(method -> !method.isAbstract());
    }
}
