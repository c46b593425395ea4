package org.sodiem.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;

/**
 * What a reader has to know before a published site is compared with the repository.
 *
 * @param what what it is
 * @param args what it is about: versions of the program, or a tag and the commits it stood and stands at
 */
public record Circumstance(What what, List<String> args) {

    public Circumstance {
        args = List.copyOf(args);
    }

    /** What it can be. */
    public enum What {
        /** Another version of the program made the site. */
        OTHER_PROGRAM,
        /** The clone the site was made from lacked older commits. */
        MADE_SHALLOW,
        /** The clone the site was made from lacked files of older commits. */
        MADE_PARTIAL,
        /** The site's commit is not in the history any more. */
        NOT_IN_HISTORY,
        /** The tag of a round that was closed is gone. */
        TAG_GONE,
        /** The tag of a round that was closed stands at another commit. */
        TAG_MOVED,
        /** A round was closed after the site was made. */
        TAG_NEW
    }

    /** Whether it shows that a closed round does not stand where it stood. */
    public boolean isWrong() {
        return what == What.TAG_GONE || what == What.TAG_MOVED;
    }

    /** The circumstances of a site that was made from a commit of this repository. */
    public static List<Circumstance> of(SiteManifest manifest, Repository repository, Campaign campaign)
            throws IOException {
        List<Circumstance> all = new ArrayList<>();
        if (!manifest.program().equals(Program.VERSION)) {
            all.add(new Circumstance(What.OTHER_PROGRAM, List.of(manifest.program(), Program.VERSION)));
        }
        if (manifest.shallow()) {
            all.add(new Circumstance(What.MADE_SHALLOW, List.of()));
        }
        if (manifest.partial()) {
            all.add(new Circumstance(What.MADE_PARTIAL, List.of()));
        }
        List<String> commit = List.of(Objects.requireNonNull(manifest.commit()));
        if (!repository.isShallow() && !repository.lost(commit).isEmpty()) {
            all.add(new Circumstance(What.NOT_IN_HISTORY, List.of()));
        }
        for (Map.Entry<String, String> tag : manifest.tags().entrySet()) {
            Revision now = repository.atTag(tag.getKey());
            if (now == null || !now.id().equals(tag.getValue())) {
                all.add(new Circumstance(
                        now == null ? What.TAG_GONE : What.TAG_MOVED,
                        List.of(tag.getKey(), tag.getValue(), now == null ? "" : now.id())));
            }
        }
        for (Round round : campaign.rounds()) {
            if (!manifest.tags().containsKey(round.tag().value())
                    && repository.atTag(round.tag().value()) != null) {
                all.add(new Circumstance(What.TAG_NEW, List.of(round.tag().value())));
            }
        }
        return all;
    }
}
