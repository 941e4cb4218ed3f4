package dev.byline.tree;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Finds reports inside of methods: no annotation processor is shown those. */
public final class LocalReports extends TreeScanner<Void, Boolean> {

    private final List<Tree> annotations = new ArrayList<>();

    private LocalReports() {}

    /**
     * Looks for reports in the methods of a class.
     *
     * @param type the class
     * @param unit its file
     * @return their annotations, in the order of the source
     */
    public static List<Tree> in(ClassTree type, CompilationUnitTree unit) {
        // Most files have nothing to do with reports, and are not looked through.
        if (unit.getImports().stream().noneMatch(LocalReports::isOfDsl)) {
            return List.of();
        }
        var reports = new LocalReports();
        reports.scan(type, false);
        return reports.annotations;
    }

    private static boolean isOfDsl(ImportTree tree) {
        return tree.getQualifiedIdentifier() instanceof MemberSelectTree member
                && (member.getIdentifier().contentEquals("*")
                        || member.getIdentifier().contentEquals("Report"))
                && isDsl(member.getExpression());
    }

    /** A tree's {@code toString} would do the same, in many more steps for each file. */
    private static boolean isDsl(ExpressionTree tree) {
        return tree instanceof MemberSelectTree dsl
                && dsl.getIdentifier().contentEquals("dsl")
                && dsl.getExpression() instanceof MemberSelectTree byline
                && byline.getIdentifier().contentEquals("byline")
                && byline.getExpression() instanceof IdentifierTree dev
                && dev.getName().contentEquals("dev");
    }

    @Override
    public Void visitBlock(BlockTree block, Boolean local) {
        return super.visitBlock(block, true);
    }

    @Override
    public Void visitClass(ClassTree type, Boolean local) {
        if (local) {
            type.getModifiers().getAnnotations().stream()
                    .filter(LocalReports::isReport)
                    .forEach(annotations::add);
        }
        return super.visitClass(type, local);
    }

    private static boolean isReport(AnnotationTree annotation) {
        return AnnotationTrees.isNamed(annotation.getAnnotationType(), "Report");
    }
}
