package dev.byline.reader.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.build.ClassInput;
import dev.byline.expression.Body;
import dev.byline.expression.Constant;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.MemberName;
import dev.byline.expression.Place;
import dev.byline.language.Primitive;
import dev.byline.reader.declaration.DeclaredReports;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.FieldSymbol;
import dev.byline.reader.symbol.JavaType;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.NoValue;
import dev.byline.tree.TreePlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Reads what parsed classes have for reports: the reports themselves, and the helper methods and constants that these may
 * use. Several threads may use it.
 */
public final class ClassReader {

    private static final String WRITE = "write";

    /** What a text or a number can be called, beside their own types. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Object",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Number",
            "java.io.Serializable");

    private final Symbols symbols;
    private final ConstantValues constants;
    private final DeclaredReports reports;

    /**
     * A reader.
     *
     * @param symbols what the names in the sources mean
     * @param constants the values of their constants
     * @param reports the reports that are declared
     */
    public ClassReader(Symbols symbols, ConstantValues constants, DeclaredReports reports) {
        this.symbols = symbols;
        this.constants = constants;
        this.reports = reports;
    }

    /** What has been read so far. */
    private record Collected(
            List<String> types,
            List<ClassInput.Report> reports,
            List<ClassInput.Method> methods,
            List<Constant> constants,
            Map<String, Place> footers) {

        Collected() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }

    /**
     * Reads an outermost class and those inside of it.
     *
     * @param type the class
     * @return what is of use to a report, and its reports
     */
    public ClassInput read(SourceType type) {
        var found = new Collected();
        var places = type.file().places();
        read(type, places, new ExpressionReader(symbols, constants, places), found);
        return new ClassInput(found.types(), found.reports(), found.methods(), found.constants(), found.footers());
    }

    private void read(SourceType type, TreePlaces places, ExpressionReader reader, Collected found) {
        found.types().add(type.binaryName());
        reports.footer(type).ifPresent(place -> found.footers().put(type.binaryName(), place));
        var isReport = reports.isReport(type);
        for (var member : type.tree().getMembers()) {
            if (member instanceof MethodTree method) {
                if (isReport && isWrite(method)) {
                    body(method, type, places, reader)
                            .ifPresent(body -> found.reports()
                                    .add(new ClassInput.Report(
                                            type.binaryName(), reports.title(type), body, reports.silenced(type))));
                } else if (mayHelp(method, type, isReport)) {
                    body(method, type, places, reader)
                            .ifPresent(body -> found.methods().add(new ClassInput.Method(name(method, type), body)));
                }
            } else if (member instanceof VariableTree field
                    && field.getInitializer() != null
                    && field.getType() != null
                    && type.is(field, Modifier.FINAL)) {
                constant(field, type, reader).ifPresent(found.constants()::add);
            } else if (member instanceof ClassTree nested) {
                symbols.source(type.binaryName() + "$" + nested.getSimpleName())
                        .filter(inner -> inner.tree() == nested)
                        .ifPresent(inner -> read(inner, places, reader, found));
            }
        }
    }

    private Optional<Constant> constant(VariableTree field, SourceType type, ExpressionReader reader) {
        var fieldType = symbols.names().type(field.getType(), Scope.in(type));
        if (!mayBeValue(fieldType)) {
            return Optional.empty();
        }
        var symbol = new FieldSymbol.OfSource(type, field, fieldType);
        return Optional.of(new Constant(
                new MemberName(type.binaryName(), field.getName().toString(), ""),
                reader.assigned(field.getInitializer(), fieldType, Scope.in(type)),
                constants.of(symbol),
                type.is(field, Modifier.STATIC)));
    }

    private MemberName name(MethodTree method, SourceType type) {
        var scope = Scope.in(type).inside(method);
        var parameters = method.getParameters().stream()
                .map(parameter ->
                        symbols.names().type(parameter.getType(), scope).name())
                .toList();
        return new MemberName(type.binaryName(), method.getName().toString(), "(" + String.join(",", parameters) + ")");
    }

    private static boolean isWrite(MethodTree method) {
        return method.getName().contentEquals(WRITE)
                && method.getParameters().isEmpty()
                && !method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** A method that a report can call for a value. */
    private boolean mayHelp(MethodTree method, SourceType type, boolean inReport) {
        return method.getReturnType() != null
                && (inReport || method.getModifiers().getFlags().contains(Modifier.STATIC))
                && mayBeValue(symbols.names()
                        .type(method.getReturnType(), Scope.in(type).inside(method)));
    }

    private static boolean mayBeValue(JavaType type) {
        var element = type;
        while (element.isArray()) {
            element = element.component();
        }
        var name = element.name();
        return name.startsWith("dev.byline.")
                || VALUES.contains(name)
                || Primitive.named(name).isPresent();
    }

    /** A method's body; empty if the method has none. */
    private Optional<Body> body(MethodTree method, SourceType type, TreePlaces places, ExpressionReader reader) {
        var block = method.getBody();
        if (block == null) {
            return Optional.empty();
        }
        var scope = Scope.in(type).inside(method);
        var parameters = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            parameters.add(parameter.getName().toString());
            scope = scope.with(parameter.getName().toString(), symbols.names().type(parameter.getType(), scope));
        }
        var returned = method.getReturnType() == null
                ? JavaType.UNKNOWN
                : symbols.names().type(method.getReturnType(), scope);
        var locals = new ArrayList<Body.Local>();
        for (var statement : block.getStatements()) {
            if (statement instanceof ReturnTree result && result.getExpression() != null) {
                return Optional.of(
                        new Body(parameters, locals, reader.assigned(result.getExpression(), returned, scope)));
            } else if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
                var name = variable.getName().toString();
                var value = local(variable, scope, reader);
                locals.add(new Body.Local(name, value.expression()));
                scope = scope.with(name, value.type());
            } else {
                return Optional.of(new Body(parameters, locals, NoValue.ofStatement(statement, places)));
            }
        }
        Expression nothing = new Broken("", places.of(block));
        return Optional.of(new Body(parameters, locals, nothing));
    }

    private Typed local(VariableTree variable, Scope scope, ExpressionReader reader) {
        Tree type = variable.getType();
        if (type == null || type.toString().equals("var")) {
            return reader.visit(variable.getInitializer(), scope);
        }
        var declared = symbols.names().type(type, scope);
        return new Typed(reader.assigned(variable.getInitializer(), declared, scope), declared);
    }
}
