package dev.byline.tree;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.UnaryTree;
import dev.byline.language.UnaryOperator;
import java.util.Optional;

/** The operators of trees. */
public final class OperatorTrees {

    private OperatorTrees() {}

    /**
     * How an operator is written.
     *
     * @param tree two operands and their operator
     * @return the operator
     */
    public static String symbol(BinaryTree tree) {
        return switch (tree.getKind()) {
            case PLUS -> "+";
            case MINUS -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case REMAINDER -> "%";
            case LEFT_SHIFT -> "<<";
            case RIGHT_SHIFT -> ">>";
            case UNSIGNED_RIGHT_SHIFT -> ">>>";
            case AND -> "&";
            case XOR -> "^";
            case OR -> "|";
            case CONDITIONAL_AND -> "&&";
            case CONDITIONAL_OR -> "||";
            case LESS_THAN -> "<";
            case LESS_THAN_EQUAL -> "<=";
            case GREATER_THAN -> ">";
            case GREATER_THAN_EQUAL -> ">=";
            case EQUAL_TO -> "==";
            default -> "!=";
        };
    }

    /**
     * The operator in front of an operand.
     *
     * @param tree an operator and its operand
     * @return empty for one that changes a variable
     */
    public static Optional<UnaryOperator> operator(UnaryTree tree) {
        return switch (tree.getKind()) {
            case UNARY_PLUS -> Optional.of(UnaryOperator.PLUS);
            case UNARY_MINUS -> Optional.of(UnaryOperator.MINUS);
            case BITWISE_COMPLEMENT -> Optional.of(UnaryOperator.COMPLEMENT);
            case LOGICAL_COMPLEMENT -> Optional.of(UnaryOperator.NOT);
            default -> Optional.empty();
        };
    }
}
