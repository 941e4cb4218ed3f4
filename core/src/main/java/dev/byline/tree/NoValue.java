package dev.byline.tree;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Place;
import java.util.Locale;

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
        return switch (tree.getKind()) {
            case SWITCH_EXPRESSION, INSTANCE_OF -> ofCondition(places.of(tree));
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE ->
                new Refused(
                        "Byline runs no code, so it cannot use a lambda",
                        "write the value that it would give",
                        places.of(tree));
            case NEW_CLASS -> ofNew((NewClassTree) tree, places);
            case ARRAY_ACCESS ->
                new Refused(
                        "Byline does not look into arrays",
                        "write the element itself, or a constant for it",
                        places.of(tree));
            case ASSIGNMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT ->
                ofAssignment(tree, places);
            default ->
                tree instanceof CompoundAssignmentTree
                        ? ofAssignment(tree, places)
                        : new Refused(
                                "Byline cannot tell the value of this expression",
                                "write the value itself, or a helper method that returns it",
                                places.of(tree));
        };
    }

    private static Refused ofAssignment(Tree tree, TreePlaces places) {
        return new Refused("Byline does not run assignments", "declare a variable for each value", places.of(tree));
    }

    private static Refused ofNew(NewClassTree tree, TreePlaces places) {
        var type = tree.getIdentifier().toString();
        var name = type.substring(type.lastIndexOf('.') + 1).replaceFirst("<.*", "");
        var remedy = switch (name) {
            case "String" -> "write the text itself";
            case "Item", "Highlight", "Section", "Paragraph", "Code", "Image", "Table" ->
                "write `" + name.toLowerCase(Locale.ROOT) + "(…)`";
            case "ReportDocument" -> "write `report()`";
            case "StringBuilder", "StringBuffer", "StringJoiner" -> "join the text with `+`";
            default -> "write the value itself, or a helper method that returns it";
        };
        return new Refused("Byline makes no objects with `new`", remedy, places.of(tree));
    }

    /**
     * What stands for a value that depends on a condition.
     *
     * @param place where it stands
     * @return a refusal
     */
    public static Refused ofCondition(Place place) {
        return new Refused("Byline does not evaluate conditions", "write what is true, as a report is data", place);
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
        var refused = switch (statement.getKind()) {
            case IF, SWITCH -> "Byline does not evaluate conditions";
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> "Byline runs no loops";
            case TRY, THROW -> "Byline runs no code that may fail";
            case VARIABLE -> "the variable has no value";
            case RETURN -> "the `return` has no value";
            case EXPRESSION_STATEMENT -> "Byline runs no statements";
            default -> "Byline cannot read this statement";
        };
        var remedy = switch (statement.getKind()) {
            case IF, SWITCH -> "write what is true, as a report is data: `return` one expression";
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP ->
                "write each item, with a helper method for what they share";
            default -> "`return` one expression, with a helper method or a variable for what is repeated";
        };
        return new Refused(refused, remedy, places.of(statement));
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
                "Byline does not call `" + owner + "." + method + "()`",
                instead(owner, method),
                places.name(start, select));
    }

    /** What to write for a call of a method that authors use often. */
    private static String instead(String owner, String method) {
        return switch (owner) {
            case "String", "MessageFormat", "StringBuilder", "StringBuffer", "StringJoiner" ->
                switch (method) {
                    case "format", "formatted", "concat", "join", "valueOf", "append" ->
                        "join the text with `+`, as in \"about \" + COUNT";
                    default -> "write the text as it is to be read";
                };
            case "LocalDate",
                    "LocalDateTime",
                    "ZonedDateTime",
                    "OffsetDateTime",
                    "Instant",
                    "YearMonth",
                    "Year",
                    "Clock" -> "write the date itself: a report says the same whenever it is compiled";
            case "System" ->
                method.equals("currentTimeMillis") || method.equals("nanoTime")
                        ? "write the time itself: a report says the same whenever it is compiled"
                        : "write the value itself: a report says the same on every machine";
            case "List", "Set", "Map", "Arrays", "Stream", "IntStream", "Collections", "Collectors" ->
                "write each element as an argument of its own";
            case "Math", "Integer", "Long", "Double", "Float" -> "write the number itself";
            case "Files", "Path", "Paths", "Scanner", "URI", "URL" ->
                "write the text itself: Byline reads no other files";
            default -> "write the value itself, or call a helper method of this compilation whose body is one `return`";
        };
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
        return new Refused("Byline does not compare objects with `" + symbol + "`", "write `true` or `false`", place);
    }
}
