package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.ImportRemark.Place;

/** A group or a component of an annex, while it is read. */
final class AnnexNode {

    @Nullable
    AnnexCode printed;

    /** Whether the annex has no code for it. */
    final boolean uncoded;

    /** Whether nothing above it is what its code belongs to. */
    boolean outOfPlace;

    /** What stands where its points should. */
    String unread = "";

    final String title;
    final boolean bold;
    final Place place;
    final @Nullable AnnexNode parent;
    final List<AnnexNode> children = new ArrayList<>();
    final List<String> scoring = new ArrayList<>();
    final List<String> evidence = new ArrayList<>();

    @Nullable
    BigDecimal max;

    Place maxPlace;
    Place scoringPlace;
    String code = "";
    String lead = "";
    Place leadPlace = Place.WHOLE;
    String source = "";
    final List<String> basis = new ArrayList<>();
    String verify = "";
    Place verifyPlace = Place.WHOLE;
    boolean surveyed;
    boolean scaleRows;

    AnnexNode(@Nullable AnnexNode parent, @Nullable AnnexCode printed, String title, boolean bold, Place place) {
        this.parent = parent;
        this.printed = printed;
        this.uncoded = printed == null;
        this.title = title;
        this.bold = bold;
        this.place = place;
        this.maxPlace = place;
        this.scoringPlace = place;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** How many points of a group no part has yet; nothing where it has no points. */
    BigDecimal left() {
        BigDecimal left = max == null ? BigDecimal.ZERO : max;
        for (AnnexNode child : children) {
            left = left.subtract(child.max == null ? BigDecimal.ZERO : child.max);
        }
        return left;
    }

    BigDecimal sum() {
        return children.stream()
                .map(child -> child.max == null ? BigDecimal.ZERO : child.max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The components below it; itself where it is one. */
    Stream<AnnexNode> leaves() {
        return isLeaf() ? Stream.of(this) : children.stream().flatMap(AnnexNode::leaves);
    }

    /** All that is said about how it is scored. */
    String text() {
        return String.join("\n", scoring);
    }
}
