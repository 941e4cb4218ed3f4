package dev.byline.reader.symbol;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.reader.parse.ParsedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What other files can see of a file: all but the bodies of its methods. While that stays the same, names mean the same
 * everywhere, constants have the same values, and annotations say the same.
 *
 * @param packageName its package
 * @param members its imports, types, fields and methods, as they are declared; nothing of it is an annotation of a type
 * @param annotations the modifiers and annotations of its types, by which no name changes its meaning
 * @param types the simple names of its types, those inside of others too
 */
public record FileShape(String packageName, List<String> members, List<String> annotations, Set<String> types) {

    /** Copies the collections, so that they cannot change. */
    public FileShape {
        members = List.copyOf(members);
        annotations = List.copyOf(annotations);
        types = Set.copyOf(types);
    }

    /**
     * The shape of a file.
     *
     * @param file the file
     * @return what others see of it
     */
    public static FileShape of(ParsedFile file) {
        var collected = new Collected();
        file.unit().getImports().forEach(each -> collected.members.add(each.toString()));
        file.unit().getTypeDecls().forEach(collected::add);
        return new FileShape(
                String.valueOf(file.unit().getPackageName()),
                collected.members,
                collected.annotations,
                collected.types);
    }

    /**
     * Whether names mean the same in another file beside either shape.
     *
     * @param other another shape of the file
     * @return whether it declares the same members
     */
    public boolean hasSameMembers(FileShape other) {
        return packageName.equals(other.packageName) && members.equals(other.members);
    }

    private static final class Collected {

        private final List<String> members = new ArrayList<>();
        private final List<String> annotations = new ArrayList<>();
        private final Set<String> types = new HashSet<>();

        void add(Tree tree) {
            if (tree instanceof ClassTree type) {
                addType(type);
            } else if (tree instanceof MethodTree method) {
                members.add(method.getModifiers() + " " + method.getTypeParameters() + " " + method.getReturnType()
                        + " " + method.getName() + method.getParameters() + (method.getBody() == null));
            } else if (tree instanceof VariableTree field) {
                members.add(field.toString());
            }
        }

        private void addType(ClassTree type) {
            types.add(type.getSimpleName().toString());
            annotations.add(type.getModifiers().toString());
            members.add(type.getKind() + " " + type.getSimpleName() + " " + type.getTypeParameters() + " "
                    + type.getExtendsClause() + " " + type.getImplementsClause());
            type.getMembers().forEach(this::add);
            members.add("");
        }
    }
}
