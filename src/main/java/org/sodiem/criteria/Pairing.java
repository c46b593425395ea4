package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.score.Basis;
import org.sodiem.yaml.YamlEntries.Entry;

/**
 * Whose place in an earlier set each component of a later one takes.
 *
 * <p>What the later set says by {@code supersedes} holds. Where it says nothing, an equal code is the same component if
 * its title is the same, or nearly so and it asks for the same facts in the same words; and then an equal title under another
 * code if no other component of either set has it. A code alone proves nothing: real sets use codes again, and facts under
 * what somebody else's code was would give wrong points.
 *
 * @param before the earlier set
 * @param after the later set
 * @param origins the components of the earlier set by the code of the one that takes their place; as a rule one
 * @param heirs the components of the later set by the code of the one whose place they take
 * @param words the words of the campaign's files
 * @param stood the forms of the earlier set's components, by code, in each language, that of the campaign first
 * @param stands the forms of the later set's components, by code
 */
record Pairing(
        CriteriaSet before,
        CriteriaSet after,
        Map<String, List<Component>> origins,
        Map<String, List<Component>> heirs,
        Words words,
        List<Map<String, EntryLines>> stood,
        Map<String, EntryLines> stands) {

    Pairing {
        origins = Map.copyOf(origins);
        heirs = Map.copyOf(heirs);
        stood = List.copyOf(stood);
        stands = Map.copyOf(stands);
    }

    static Pairing of(CriteriaSet before, CriteriaSet after, Words words) {
        Map<String, Component> earlier = before.componentsByCode();
        List<Map<String, EntryLines>> languages = new ArrayList<>(List.of(EntryLines.all(before, words)));
        EmptyScores.LANGUAGES.stream()
                .filter(other -> !other.language().equals(words.language()))
                .forEach(other -> languages.add(EntryLines.all(before, other)));
        Map<String, EntryLines> stood = languages.get(0);
        Map<String, EntryLines> stands = EntryLines.all(after, words);
        Map<String, List<Component>> origins = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Component component : after.components()) {
            List<String> said = component.supersedes();
            if (said != null) {
                List<Component> own = new ArrayList<>();
                for (String code : said) {
                    Component origin = earlier.get(code);
                    if (origin != null && !own.contains(origin)) {
                        own.add(origin);
                        taken.add(code);
                    }
                }
                origins.put(component.code().value(), List.copyOf(own));
            }
        }
        for (Component component : after.components()) {
            String code = component.code().value();
            Component same = earlier.get(code);
            if (same != null
                    && !origins.containsKey(code)
                    && !taken.contains(code)
                    && isSame(same, component, stood, stands)) {
                origins.put(code, List.of(same));
                taken.add(code);
            }
        }
        Map<String, Component> free = unique(before.components().stream()
                .filter(component -> !taken.contains(component.code().value()))
                .toList());
        Map<String, Component> open = unique(after.components().stream()
                .filter(component -> !origins.containsKey(component.code().value()))
                .toList());
        open.forEach((title, component) -> {
            Component origin = free.get(title);
            origins.put(component.code().value(), origin == null ? List.of() : List.of(origin));
        });
        Map<String, List<Component>> heirs = new HashMap<>();
        for (Component component : after.components()) {
            for (Component origin : origins.getOrDefault(component.code().value(), List.of())) {
                heirs.computeIfAbsent(origin.code().value(), code -> new ArrayList<>())
                        .add(component);
            }
        }
        return new Pairing(before, after, origins, heirs, words, languages, stands);
    }

    private static boolean isSame(
            Component one, Component other, Map<String, EntryLines> stood, Map<String, EntryLines> stands) {
        EntryLines form = Objects.requireNonNull(stood.get(one.code().value()));
        return title(one).equals(title(other))
                || (areNear(one.title(), other.title())
                        && form.facts()
                                .equals(Objects.requireNonNull(
                                                stands.get(other.code().value()))
                                        .facts()));
    }

    /** Whether two titles have two thirds of their words in common: a year or a word that came, a letter that was mended. */
    private static boolean areNear(String one, String other) {
        Set<String> all = words(one);
        Set<String> shared = words(other);
        int both = all.size() + shared.size();
        shared.retainAll(all);
        return shared.size() * 3 >= (both - shared.size()) * 2;
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(Lookalikes.bare(title).split(" ", -1)));
    }

    private static String title(Component component) {
        return Lookalikes.key(component.title());
    }

    /** The components by their titles, of those that no other one shares. */
    private static Map<String, Component> unique(List<Component> components) {
        Map<String, Long> often =
                components.stream().collect(Collectors.groupingBy(Pairing::title, Collectors.counting()));
        return components.stream()
                .filter(component -> Long.valueOf(1).equals(often.get(title(component))))
                .collect(Collectors.toMap(Pairing::title, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The components whose place a component of the later set takes. */
    List<Component> origins(Component later) {
        return origins.getOrDefault(later.code().value(), List.of());
    }

    /** The only component whose place a component of the later set takes, and which gives it to no other; else null. */
    @Nullable
    Component origin(Component later) {
        List<Component> own = origins(later);
        return own.size() == 1 && heirs(own.get(0)).size() == 1 ? own.get(0) : null;
    }

    /** The components of the later set that take the place of one of the earlier. */
    List<Component> heirs(Component earlier) {
        return heirs.getOrDefault(earlier.code().value(), List.of());
    }

    /** The form of a component of the earlier set. */
    EntryLines stood(Component component) {
        return Objects.requireNonNull(stood.get(0).get(component.code().value()));
    }

    /** The form of a component of the later set. */
    EntryLines stands(Component component) {
        return Objects.requireNonNull(stands.get(component.code().value()));
    }

    /** The comments of an earlier component's entry for a later one, in whichever language the entry has them. */
    Rewording rewording(Component earlier, Component later, Entry entry) {
        return new Rewording(written(earlier, entry), stands(later));
    }

    /** The comments of an earlier component's entry for itself. */
    Rewording rewording(Component earlier, Entry entry) {
        EntryLines form = written(earlier, entry);
        return new Rewording(form, form);
    }

    private EntryLines written(Component earlier, Entry entry) {
        EntryLines best = stood(earlier);
        long most = new Rewording(best, best).known(entry);
        for (Map<String, EntryLines> other : stood) {
            EntryLines form = Objects.requireNonNull(other.get(earlier.code().value()));
            long known = new Rewording(form, form).known(entry);
            if (known > most) {
                best = form;
                most = known;
            }
        }
        return best;
    }

    /** Whether the two are scored in the same way, for the same points. */
    static boolean isScoredTheSame(Component earlier, Component later) {
        return earlier.max().value().compareTo(later.max().value()) == 0
                && Basis.way(earlier).equals(Basis.way(later));
    }

    /** Whether a figure of a later set is the same as one of an earlier with its id: what it is called, and its unit. */
    static boolean isSame(Figure before, Figure after) {
        return Lookalikes.key(before.title()).equals(Lookalikes.key(after.title()))
                && Lookalikes.key(before.unit()).equals(Lookalikes.key(after.unit()));
    }

    /** The bonus or penalty that takes the place of one of an earlier set: the one with its title, if only one has it. */
    static Adjustment.@Nullable Item heir(Adjustment.Item earlier, Adjustment before, Adjustment after) {
        String title = Lookalikes.key(earlier.title());
        Adjustment.Item same = after.item(earlier.code().value());
        if (same != null && Lookalikes.key(same.title()).equals(title)) {
            return same;
        }
        List<Adjustment.Item> found = called(title, after);
        return found.size() == 1 && called(title, before).size() == 1 ? found.get(0) : null;
    }

    private static List<Adjustment.Item> called(String title, Adjustment adjustment) {
        return adjustment.items().stream()
                .filter(item -> Lookalikes.key(item.title()).equals(title))
                .toList();
    }
}
