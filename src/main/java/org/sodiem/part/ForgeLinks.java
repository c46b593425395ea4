package org.sodiem.part;

import org.jspecify.annotations.Nullable;
import org.sodiem.model.Campaign;
import org.sodiem.model.Forge;
import org.sodiem.round.Chronicle;
import org.sodiem.source.Span;
import org.sodiem.source.Stamp;

/**
 * Links to the campaign's files and commits on its forge; mere text where no forge is named, or where git does not say
 * which commit and folder the files come from.
 *
 * @param forge the forge, or null
 * @param made the commit the site is made from, or null
 * @param at its id, or the sign in its place
 */
public record ForgeLinks(@Nullable Forge forge, Chronicle.@Nullable Commit made, String at) {

    public static ForgeLinks of(Campaign campaign, Chronicle chronicle) {
        Chronicle.Commit made = chronicle.commit();
        return new ForgeLinks(
                campaign.forge(), made, made == null ? "" : made.revision().id());
    }

    /** The same with a sign in the place of the commit's id, as pages have it. */
    public ForgeLinks stamped() {
        return new ForgeLinks(forge, made, Stamp.Sign.ID.text());
    }

    /** Whether there are addresses at all. */
    public boolean isKnown() {
        return forge != null && made != null;
    }

    /** A link to the forge's editor. */
    public Link edit(String text, String path) {
        return forge == null ? plain(text) : link(text, forge.kind().pages().edit() + branch(forge), path);
    }

    /** A link to the list of commits that changed a file. */
    public Link history(String text, String path) {
        return forge == null ? plain(text) : link(text, forge.kind().pages().history() + branch(forge), path);
    }

    /** A link to the line where something stands: in the commit the site is made from, or now where files are changed. */
    public Link line(String text, Span at) {
        if (forge == null || made == null) {
            return plain(text);
        }
        return new Link(text, file(at.file().path()).href() + "#L" + at.line(), false);
    }

    /** What stands before {@code scores.yaml#L1} in links to lines of a folder's files; nothing where there are no links. */
    public String lines(String folder) {
        return file(folder).href() + (isKnown() ? "/" : "");
    }

    private Link file(String path) {
        if (forge == null || made == null) {
            return plain("");
        }
        return made.clean()
                ? link("", forge.kind().pages().atCommit() + at + "/", path)
                : link("", forge.kind().pages().atBranch() + branch(forge), path);
    }

    private static String branch(Forge forge) {
        return SitePath.encoded(forge.branch() + "/");
    }

    /** A link to a commit. */
    public Link commit(String text, String id) {
        return forge == null || made == null
                ? plain(text)
                : new Link(text, forge.url() + forge.kind().pages().commit() + id, false);
    }

    private Link link(String text, String page, String path) {
        return forge == null || made == null
                ? plain(text)
                : new Link(text, forge.url() + page + SitePath.encoded(made.inRepository(path)), false);
    }

    private static Link plain(String text) {
        return new Link(text, "", false);
    }
}
