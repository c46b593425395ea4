package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sodiem.criteria.ImportRemark.Kind;
import org.sodiem.load.Limits;

/** Gives every group and component of an annex its whole code: as it is printed where it can be, else made of its parts. */
final class AnnexCodes {

    private static final Pattern CODE = Pattern.compile(Limits.CODE);

    private final AnnexRemarks remarks;
    private final boolean unique;
    private final Set<String> codes = new HashSet<>();
    private final List<AnnexNode> changed = new ArrayList<>();

    private AnnexCodes(AnnexNode root, AnnexRemarks remarks) {
        this.remarks = remarks;
        this.unique = isUnique(root, new HashSet<>());
    }

    /** Gives all below a root their codes; returns those whose code is another than the one that is printed. */
    static List<AnnexNode> give(AnnexNode root, AnnexRemarks remarks) {
        AnnexCodes codes = new AnnexCodes(root, remarks);
        codes.code(root, List.of());
        return codes.changed;
    }

    private void code(AnnexNode node, List<String> above) {
        for (int i = 0; i < node.children.size(); i++) {
            AnnexNode child = node.children.get(i);
            List<String> parts = parts(child, above, i);
            String printed = child.printed == null ? "" : child.printed.printed();
            boolean asPrinted = child.printed != null
                    && child.printed.parts().equals(parts)
                    && CODE.matcher(printed).matches();
            child.code = asPrinted ? printed : String.join(".", parts);
            if (!CODE.matcher(child.code).matches()) {
                child.code = String.join(
                        ".",
                        parts.stream()
                                .map(part -> String.valueOf(AnnexCode.value(part)))
                                .toList());
            }
            if (child.outOfPlace) {
                child.code = printed;
                remarks.add(child, "code", Kind.CODE_OUT_OF_PLACE, child.place, printed);
            } else if (child.uncoded) {
                remarks.add(child, "code", Kind.CODE_GIVEN, child.place, child.code, AnnexReader.shorten(child.title));
            } else if (!child.code.equals(printed)) {
                changed.add(child);
            }
            if (!codes.add(child.code)) {
                remarks.add(child, "code", Kind.CODE_TWICE, child.place, child.code);
            }
            code(child, parts);
        }
    }

    /** Whether no printed code is another's, so that all may stay as they are. */
    private static boolean isUnique(AnnexNode node, Set<String> seen) {
        return node.children.stream()
                .allMatch(child -> (child.printed == null
                                || seen.add(child.printed.printed().toLowerCase(Locale.ROOT)))
                        && isUnique(child, seen));
    }

    private List<String> parts(AnnexNode child, List<String> above, int at) {
        AnnexNode parent = child.parent;
        List<String> whole = new ArrayList<>(above);
        if (child.printed == null) {
            whole.add(String.valueOf(free(child, at)));
            return whole;
        }
        List<String> own = child.printed.parts();
        if (unique) {
            return own;
        }
        boolean continues =
                own.size() > above.size() && own.subList(0, above.size()).equals(above);
        if (continues) {
            return own;
        }
        List<String> of = parent == null || parent.printed == null ? List.of() : parent.printed.parts();
        boolean fromParent = own.size() > of.size()
                && !of.isEmpty()
                && own.subList(0, of.size()).equals(of);
        boolean fromNumber =
                own.size() > 1 && of.size() == 1 && AnnexCode.value(of.get(0)) == AnnexCode.value(own.get(0));
        whole.addAll(fromParent ? own.subList(of.size(), own.size()) : fromNumber ? own.subList(1, own.size()) : own);
        return whole;
    }

    /** The number of a node without a code: behind the one before it, unless another has that. */
    private static int free(AnnexNode child, int at) {
        Set<Integer> taken = new TreeSet<>();
        int last = 0;
        List<AnnexNode> siblings = child.parent == null ? List.of() : child.parent.children;
        for (int i = 0; i < siblings.size(); i++) {
            AnnexNode sibling = siblings.get(i);
            if (sibling.printed != null) {
                taken.add(AnnexCode.value(sibling.printed.last()));
            } else if (i < at) {
                String code = sibling.code;
                taken.add(AnnexCode.value(code.substring(code.lastIndexOf('.') + 1)));
            }
            if (i == at - 1) {
                String code = sibling.code;
                last = AnnexCode.value(code.substring(code.lastIndexOf('.') + 1));
            }
        }
        int free = last + 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }
}
