package dev.byline.reader.symbol;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.byline.reader.parse.ParsedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source file says of names: its package and its imports.
 *
 * @param file the file
 * @param packageName its package; empty for the unnamed one
 * @param types the imported types' qualified names, by their simple names
 * @param packages the packages and types whose types are imported on demand
 * @param members the qualified names of the types of which static members are imported, by the names of the members
 * @param memberTypes the types whose static members are imported on demand
 */
public record FileNames(
        ParsedFile file,
        String packageName,
        Map<String, String> types,
        List<String> packages,
        Map<String, List<String>> members,
        List<String> memberTypes) {

    private static final String ALL = "*";

    /** Copies the collections, so that they cannot change. */
    public FileNames {
        types = Map.copyOf(types);
        packages = List.copyOf(packages);
        members = Map.copyOf(members);
        memberTypes = List.copyOf(memberTypes);
    }

    /**
     * What a file says.
     *
     * @param file the file
     * @return its names
     */
    public static FileNames of(ParsedFile file) {
        var unit = file.unit();
        var types = new LinkedHashMap<String, String>();
        var packages = new ArrayList<String>();
        var members = new LinkedHashMap<String, List<String>>();
        var memberTypes = new ArrayList<String>();
        for (ImportTree each : unit.getImports()) {
            if (each.getQualifiedIdentifier() instanceof MemberSelectTree select) {
                var name = select.getIdentifier().toString();
                var of = qualified(select.getExpression());
                if (each.isStatic()) {
                    if (name.equals(ALL)) {
                        memberTypes.add(of);
                    } else {
                        members.computeIfAbsent(name, n -> new ArrayList<>()).add(of);
                    }
                } else if (name.equals(ALL)) {
                    packages.add(of);
                } else {
                    types.putIfAbsent(name, of + "." + name);
                }
            }
        }
        var packageTree = unit.getPackageName();
        return new FileNames(
                file, packageTree == null ? "" : qualified(packageTree), types, packages, members, memberTypes);
    }

    /**
     * A name with its dots, without the annotations and comments that may stand in it.
     *
     * @param tree the tree of a name
     * @return the name
     */
    public static String qualified(Tree tree) {
        return tree instanceof MemberSelectTree select
                ? qualified(select.getExpression()) + "." + select.getIdentifier()
                : tree.toString();
    }
}
