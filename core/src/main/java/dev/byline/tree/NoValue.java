package dev.byline.tree;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Place;

/** What has no value in a report. */
public final class NoValue {

    private NoValue() {}

    /**
     * What stands for an expression that can have no value.
     *
     * @param tree the expression
     * @param places where it stands
     * @return a refusal, or something broken where the parser has reported it
     */
    public static Expression ofExpression(Tree tree, TreePlaces places) {
        if (tree instanceof ErroneousTree) {
            return new Broken("", places.of(tree));
        }
        var what = switch (tree.getKind()) {
            case SWITCH_EXPRESSION, INSTANCE_OF -> "a condition";
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> "a lambda";
            case NEW_CLASS -> "an object made with `new`";
            case ARRAY_ACCESS -> "an element of an array";
            case ASSIGNMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT ->
                "an assignment";
            default -> tree instanceof CompoundAssignmentTree ? "an assignment" : "this expression";
        };
        return new Refused(
                what + " has no value when the report is compiled",
                "write the value itself, or a helper method that returns it",
                places.of(tree));
    }

    /**
     * What stands for {@code null}.
     *
     * @param tree the literal
     * @param places where it stands
     * @return a refusal
     */
    public static Refused ofNull(Tree tree, TreePlaces places) {
        return new Refused("`null` is not part of a report", "leave it out, or write \"\"", places.of(tree));
    }

    /**
     * What stands for a body with a statement that is neither a variable nor a {@code return} of a value.
     *
     * @param statement the statement
     * @param places where it stands
     * @return a refusal, or something broken where the parser has reported it
     */
    public static Expression ofStatement(StatementTree statement, TreePlaces places) {
        if (statement instanceof ErroneousTree || statement instanceof EmptyStatementTree) {
            return new Broken("", places.of(statement));
        }
        var what = switch (statement.getKind()) {
            case IF, SWITCH -> "a condition";
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> "a loop";
            case TRY -> "a `try`";
            case THROW -> "a `throw`";
            case VARIABLE -> "a variable without a value";
            case RETURN -> "a `return` without a value";
            case EXPRESSION_STATEMENT -> "a statement that does something";
            default -> "this statement";
        };
        return new Refused(
                what + " has no value when the report is compiled",
                "a report is data: `return` one expression, with a helper method or a variable for what is repeated",
                places.of(statement));
    }

    /**
     * What stands for a call of a method of which no source is at hand.
     *
     * @param owner the simple name of the class that declares it
     * @param method its name
     * @param places where the source stands
     * @param start where the call begins
     * @param select what is called
     * @return a refusal
     */
    public static Refused ofForeignMethod(
            String owner, String method, TreePlaces places, int start, ExpressionTree select) {
        return new Refused(
                "the value of `" + owner + "." + method + "()` is not known when the report is compiled",
                "write the value itself, or call a helper method of this compilation whose body is one `return`",
                places.name(start, select));
    }

    /**
     * What stands for the receiver of a method of the DSL that is called on nothing.
     *
     * @param method the method's name
     * @param places where the source stands
     * @param start where the call begins
     * @param select what is called
     * @return a refusal
     */
    public static Refused ofMissingReceiver(String method, TreePlaces places, int start, ExpressionTree select) {
        return new Refused(
                "`" + method + "` is called on the report itself",
                "begin the document with `report()`",
                places.name(start, select));
    }

    /**
     * What stands for a comparison of two objects.
     *
     * @param symbol the operator
     * @param place where it stands
     * @return a refusal
     */
    public static Refused ofComparison(String symbol, Place place) {
        return new Refused(
                "`" + symbol + "` of two objects has no value when the report is compiled",
                "write `true` or `false`",
                place);
    }
}
