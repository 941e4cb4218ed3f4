package dev.byline.processor.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Broken;
import dev.byline.tree.NoValue;
import dev.byline.tree.TreePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads attributed method bodies and initializers of one source file into expressions. Only to be used while javac
 * still has the class: from its ANALYZE event to its generation.
 */
final class BodyReader {

    private final Trees trees;
    private final TreePlaces places;
    private final ExpressionReader reader;

    /**
     * A reader for one source file.
     *
     * @param names the names of what javac has resolved, for all files of a compilation
     * @param isSource whether an outermost class, by its binary name, is of this compilation
     */
    BodyReader(Trees trees, CompilationUnitFile file, ResolvedNames names, Predicate<String> isSource) {
        this.trees = trees;
        this.places = new TreePlaces(file, file.unit(), trees.getSourcePositions());
        this.reader = new ExpressionReader(trees, places, names, isSource);
    }

    /** The source file. */
    CompilationUnitTree unit() {
        return places.unit();
    }

    /** A method's body; empty if the method has none. */
    Optional<Body> body(MethodTree method, ExecutableElement element, TreePath path) {
        var block = method.getBody();
        if (block == null) {
            return Optional.empty();
        }
        var parameters = method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        return Optional.of(body(parameters, element.getReturnType(), block, new TreePath(path, block)));
    }

    private Body body(List<String> parameters, TypeMirror type, BlockTree block, TreePath path) {
        var locals = new ArrayList<Body.Local>();
        Optional<Expression> result = Optional.empty();
        for (var statement : block.getStatements()) {
            var statementPath = new TreePath(path, statement);
            if (result.isPresent()) {
                break;
            } else if (statement instanceof ReturnTree returned && returned.getExpression() != null) {
                result = Optional.of(reader.assigned(returned.getExpression(), type, statementPath));
            } else if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
                locals.add(new Body.Local(
                        variable.getName().toString(), initializer(variable.getInitializer(), statementPath)));
            } else {
                result = Optional.of(NoValue.ofStatement(statement, places));
            }
        }
        return new Body(parameters, locals, result.orElseGet(() -> new Broken("", places.of(block))));
    }

    /** What a variable is made of, as its type takes it. */
    Expression initializer(ExpressionTree initializer, TreePath variable) {
        var element = trees.getElement(variable);
        return element == null
                ? reader.visit(initializer, variable)
                : reader.assigned(initializer, element.asType(), variable);
    }
}
