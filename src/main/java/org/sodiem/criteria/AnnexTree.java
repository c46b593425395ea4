package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.ImportRemark.Place;

/** The groups and components of an annex, each put where its code, or else its looks, say that it belongs. */
final class AnnexTree {

    private final AnnexNode root = new AnnexNode(null, null, "", false, Place.WHOLE);

    /** The last node and all above it, the root first. */
    private final List<AnnexNode> open = new ArrayList<>(List.of(root));

    AnnexNode root() {
        return root;
    }

    /**
     * Adds a row with a code.
     *
     * @param isNumber whether the code is typed as a number
     */
    AnnexNode add(AnnexCode code, boolean isNumber, String text, boolean bold, Place place) {
        if (code.isSingle()) {
            return add(parentOfSingle(code), code, text, bold, place);
        }
        AnnexNode above = parentOf(code);
        AnnexNode parent = above == null ? besides(code) : above;
        AnnexNode node = add(parent, isNumber ? mended(code, parent) : code, text, bold, place);
        node.outOfPlace = above == null;
        return node;
    }

    /**
     * Adds a row with points and without a code: a group where it stands out, else a component beside the last one.
     *
     * @param points its points; null where they cannot be read
     */
    AnnexNode add(String text, boolean stands, @Nullable BigDecimal points, Place place) {
        AnnexNode last = open.get(open.size() - 1);
        AnnexNode parent = last.bold || last.parent == null ? last : last.parent;
        if (stands) {
            parent = root;
            for (int i = open.size() - 1; i > 0 && points != null; i--) {
                AnnexNode node = open.get(i);
                boolean group = node.bold && node.left().compareTo(points) >= 0;
                if (group) {
                    parent = node;
                    break;
                }
            }
        }
        return add(parent, null, text, stands, place);
    }

    /** Adds a node under another one, which closes all that are open below it. */
    private AnnexNode add(AnnexNode parent, @Nullable AnnexCode code, String text, boolean bold, Place place) {
        AnnexNode node = new AnnexNode(parent, code, text, bold, place);
        parent.children.add(node);
        open.subList(open.indexOf(parent) + 1, open.size()).clear();
        open.add(node);
        return node;
    }

    /** 1.10 typed as a number is 1.1; behind 1.9 it is known for what it was. */
    private static AnnexCode mended(AnnexCode code, AnnexNode parent) {
        if (parent.children.isEmpty()) {
            return code;
        }
        AnnexNode before = parent.children.get(parent.children.size() - 1);
        AnnexCode meant = AnnexCode.of(code.printed() + "0");
        boolean next = before.printed != null
                && meant != null
                && before.printed.parts().size() == code.parts().size()
                && AnnexCode.value(before.printed.last()) + 1 == AnnexCode.value(meant.last());
        return next && meant != null ? meant : code;
    }

    /** The open node whose code a code of several parts begins with; its first part names the code of a group without one. */
    private @Nullable AnnexNode parentOf(AnnexCode code) {
        List<String> wanted = code.parts().subList(0, code.parts().size() - 1);
        AnnexNode last = open.get(open.size() - 1);
        AnnexNode upper = last.parent;
        List<String> above = upper == null || upper.printed == null ? List.of() : upper.printed.parts();
        boolean unnamed = last.printed == null && upper != null && (upper == root || !above.isEmpty());
        if (unnamed
                && wanted.size() == above.size() + 1
                && wanted.subList(0, above.size()).equals(above)) {
            last.printed = new AnnexCode(String.join(".", wanted), List.copyOf(wanted));
        }
        for (int i = open.size() - 1; i > 0; i--) {
            AnnexNode node = open.get(i);
            if (node.printed != null && node.printed.parts().equals(wanted)) {
                return node;
            }
        }
        for (int i = open.size() - 1; i > 0; i--) {
            AnnexNode node = open.get(i);
            boolean same = node.printed != null
                    && node.printed.isSingle()
                    && wanted.size() == 1
                    && AnnexCode.value(node.printed.last()) == AnnexCode.value(wanted.get(0));
            if (same) {
                return node;
            }
        }
        return null;
    }

    /** Where a node with as many parts stands, or the deepest group. */
    private AnnexNode besides(AnnexCode code) {
        for (int i = open.size() - 1; i > 0; i--) {
            AnnexNode node = open.get(i);
            if (node.printed != null
                    && node.printed.parts().size() == code.parts().size()
                    && node.parent != null) {
                return node.parent;
            }
        }
        return open.get(open.size() - 1);
    }

    private AnnexNode parentOfSingle(AnnexCode code) {
        String part = code.parts().get(0);
        for (int i = open.size() - 1; i > 0; i--) {
            AnnexNode node = open.get(i);
            AnnexNode parent = node.parent;
            if (node.printed == null || !node.printed.isSingle() || parent == null) {
                continue;
            }
            boolean alike = node.printed.kind() == code.kind() || isNextLetter(node.printed, code);
            boolean anew = AnnexCode.value(part) == 1;
            if (alike && !anew) {
                return parent;
            }
        }
        return open.get(open.size() - 1);
    }

    /** C behind B is a letter, though it is a number of Rome too; so is D. */
    private static boolean isNextLetter(AnnexCode before, AnnexCode code) {
        String letters = "ABCDĐEGHIKLMNOPQRSTUVXY";
        int at = letters.indexOf(before.last());
        return before.last().length() == 1
                && at >= 0
                && at + 1 < letters.length()
                && letters.substring(at + 1, at + 2).equals(code.last());
    }
}
