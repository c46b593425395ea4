package org.sodiem.criteria;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried.Guide;
import org.sodiem.criteria.Carried.Refusal;
import org.sodiem.criteria.Carried.Why;
import org.sodiem.load.TextFiles;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Guidance;
import org.sodiem.model.Layout;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;

/**
 * Guidance of lead offices, carried with its components to other codes.
 *
 * <p>A text is of the earlier set where it is, to the letter, what stood under its code beside that set; any other was
 * written since and stays. So nothing is carried twice, and no text needs a mark.
 */
final class CarriedGuidance {

    /** The folder, which nothing reads, of guidance whose code stands for something else and whose component is gone. */
    private static final String ASIDE = "bo-truoc";

    private final FileTree tree;
    private final String definitions;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Guide> guides = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    CarriedGuidance(FileTree tree, String year) {
        this.tree = tree;
        this.definitions = Layout.definitions(year);
    }

    /** The texts by the path they go to. */
    Map<String, String> texts() {
        return texts;
    }

    /** From where to where they go. */
    List<Guide> guides() {
        return guides;
    }

    /** What stands in the way. */
    List<Refusal> refusals() {
        return refusals;
    }

    /**
     * Carries the guidance of one index.
     *
     * @param stood the guidance beside the earlier set
     */
    void carry(List<Guidance> stood, Pairing pairing) throws IOException {
        Map<String, String> moves = new TreeMap<>();
        for (Guidance guidance : stood) {
            String path = guidance.file().path();
            String to = place(guidance, pairing);
            String there = to.equals(path) ? null : read(path);
            if (there != null
                    && guidance.file().text().equals(SourceFile.of(path, there).text())) {
                moves.put(path, to);
            }
        }
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> move : moves.entrySet()) {
            String to = move.getValue();
            boolean free = taken.add(to) && (moves.containsKey(to) || !tree.hasFile(to));
            String text = read(move.getKey());
            if (!free || text == null) {
                refusals.add(new Refusal(Why.GUIDANCE_TAKEN, move.getKey(), to));
            } else {
                texts.put(to, text);
                guides.add(new Guide(move.getKey(), to));
            }
        }
    }

    /** Where guidance belongs in the later set: with its component, aside where its code is another's, else where it is. */
    private String place(Guidance guidance, Pairing pairing) {
        String code = guidance.component();
        Component stood = pairing.before().component(code);
        Component stands = pairing.after().component(code);
        if (stood == null) {
            return guidance.file().path();
        }
        List<Component> heirs = pairing.heirs(stood);
        if (heirs.size() == 1 && stood.equals(pairing.origin(heirs.get(0)))) {
            return path(guidance.index(), heirs.get(0).code().value());
        }
        boolean anothers = stands != null && !heirs.contains(stands);
        return anothers
                ? path(guidance.index(), ASIDE + "/" + code)
                : guidance.file().path();
    }

    private String path(String index, String code) {
        return FileKind.GUIDANCE.in(definitions, index + "/" + code);
    }

    private @Nullable String read(String path) throws IOException {
        return tree.hasFile(path) ? new String(tree.read(path, TextFiles.LARGEST), StandardCharsets.UTF_8) : null;
    }

    /** Carries the guidance of all indexes whose sets were others. */
    static CarriedGuidance of(FileTree tree, String year, List<CriteriaSet> inForce, Sets sets) throws IOException {
        CarriedGuidance carried = new CarriedGuidance(tree, year);
        for (CriteriaSet set : inForce) {
            String index = set.index().value();
            CriteriaSet earlier = sets.last(index);
            List<Guidance> stood = earlier == null ? List.of() : sets.guidance(index);
            if (earlier != null && !stood.isEmpty()) {
                carried.carry(stood, Pairing.of(earlier, set, EmptyScores.LANGUAGES.get(0)));
            }
        }
        return carried;
    }
}
