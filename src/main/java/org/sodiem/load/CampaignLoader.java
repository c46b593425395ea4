package org.sodiem.load;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Named;
import org.sodiem.language.NearName;
import org.sodiem.model.Campaign;
import org.sodiem.model.CarriedTables;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.EvidenceLimits;
import org.sodiem.model.Forge;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Layout;
import org.sodiem.model.LegalBasis;
import org.sodiem.model.Period;
import org.sodiem.model.Round;
import org.sodiem.model.Window;
import org.sodiem.model.Withheld;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** Reads {@code campaign.yaml}. */
final class CampaignLoader {

    private final Problems problems;

    /** As {@code git check-ref-format} has it. */
    private static final Pattern TAG = Pattern.compile(
            "(?!-|HEAD$)(?!.*(?:\\.\\.|@\\{|//|/\\.|\\.lock(?:/|$)))"
                    + "[^/.\\x00-\\x20\\x7f~^:?*\\[\\\\](?:[^\\x00-\\x20\\x7f~^:?*\\[\\\\]*[^/.\\x00-\\x20\\x7f~^:?*\\[\\\\])?");

    private static final Pattern YEAR = Pattern.compile("\\b2[0-9]{3}\\b(?!/)");

    private final List<String> tags = new ArrayList<>();

    CampaignLoader(Problems problems) {
        this.problems = problems;
    }

    /** The campaign, or null where its file has an error of shape: nothing can be scored by half a campaign. */
    @Nullable
    Campaign load(SourceFile file) {
        return Fields.wholly(file, problems, fields -> campaign(fields, file));
    }

    private Campaign campaign(Fields fields, SourceFile file) {
        Located<String> name = fields.text("campaign");
        Located<String> title = fields.text("title");
        String folder = Objects.requireNonNullElse(Layout.yearOf(file.path()), "");
        tellOtherYear(name, folder);
        tellOtherYear(title, folder);
        Period period = fields.fields("period", CampaignLoader::period);
        tellOtherYear(period, folder);
        return new Campaign(
                name.value(),
                title.value(),
                fields.text("authority").value(),
                fields.reference("coordinator"),
                zone(fields.text("timezone")),
                Locale.forLanguageTag(fields.word("locale", "vi", "en").value()),
                fields.flag("fictitious"),
                period,
                fields.list("basis", Limits.CAMPAIGN_ITEMS, CampaignLoader::basis),
                fields.fullListBy("id", "indexes", Limits.INDEXES, CampaignLoader::index),
                fields.listBy("id", "rounds", Limits.CAMPAIGN_ITEMS, this::round),
                fields.list("windows", Limits.CAMPAIGN_ITEMS, CampaignLoader::window),
                fields.has("withheld")
                        ? fields.list("withheld", Window.Kind.values().length, CampaignLoader::withheld)
                        : null,
                fields.has("unappraised")
                        && fields.word("unappraised", "refused", "self").value().equals("self"),
                fields.has("ended-units")
                        && fields.word("ended-units", "left-out", "scored")
                                .value()
                                .equals("scored"),
                fields.has("evidence") ? fields.fields("evidence", this::evidence) : EvidenceLimits.DEFAULT,
                fields.has("workbooks") ? kind(CarriedTables.class, "workbooks", fields) : null,
                fields.has("forge") ? fields.fields("forge", CampaignLoader::forge) : null,
                file);
    }

    /** Tells a text that names years, but not that of the folder: a campaign is begun by copying the last one. */
    private void tellOtherYear(Located<String> text, String folder) {
        List<String> named =
                YEAR.matcher(text.value()).results().map(MatchResult::group).toList();
        if (YEAR.matcher(folder).matches() && !named.isEmpty() && !named.contains(folder)) {
            problems.add(Code.OTHER_YEAR, text.at(), String.join(", ", named), folder);
        }
    }

    private void tellOtherYear(Period period, String folder) {
        int from = period.from().getYear();
        int to = period.to().getYear();
        boolean other =
                YEAR.matcher(folder).matches() && (Integer.parseInt(folder) < from || Integer.parseInt(folder) > to);
        if (other && Math.min(from, to) > LocalDate.EPOCH.getYear()) {
            problems.add(Code.OTHER_YEAR, period.at(), from == to ? String.valueOf(to) : from + ", " + to, folder);
        }
    }

    /** The zone of a place; those of offsets alone are no places, and the sign of Etc/GMT+7 is turned round. */
    private ZoneId zone(Located<String> name) {
        String zone = name.value();
        if (zone.contains("/")
                && !zone.startsWith("Etc/")
                && ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        if (!zone.isEmpty()) {
            problems.add(Code.UNKNOWN_TIMEZONE, name.at(), zone);
        }
        return ZoneOffset.UTC;
    }

    private static Period period(Fields fields) {
        return new Period(fields.date("from").value(), fields.lastDate("to").value(), fields.at());
    }

    private static LegalBasis basis(Fields fields) {
        return new LegalBasis(
                fields.text("number").value(),
                fields.date("date").value(),
                fields.text("issuer").value());
    }

    private static IndexPlan index(Fields fields) {
        Located<String> id = fields.id("id");
        Located<String> criteria = fields.file("criteria", Limits.CRITERIA_FILE, ".yaml");
        return new IndexPlan(
                id,
                fields.text("title").value(),
                fields.has("short") ? fields.text("short").value() : "",
                criteria,
                fields.ids("kinds"),
                fields.has("equal-ranks") ? kind(EqualRanks.class, "equal-ranks", fields) : EqualRanks.SKIP);
    }

    private Round round(Fields fields) {
        Located<String> id = fields.id("id");
        return new Round(
                id,
                fields.text("title").value(),
                fields.references("indexes"),
                fields.instant("opens", LocalTime.MIN),
                fields.instant("closes", LocalTime.MAX),
                tag(fields.text("tag")));
    }

    private EvidenceLimits evidence(Fields fields) {
        EvidenceLimits usual = EvidenceLimits.DEFAULT;
        List<String> kinds = new ArrayList<>();
        for (Located<String> kind : fields.references("kinds")) {
            kinds.add(kind.value());
            if (!EvidenceLimits.SAFE.contains(kind.value())) {
                String safe = String.join(", ", EvidenceLimits.SAFE);
                String bare = kind.value().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
                String meant = EvidenceLimits.SAFE.contains(bare) ? bare : NearName.near(bare, EvidenceLimits.SAFE);
                problems.add(Diagnostic.of(Code.NOT_A_CHOICE, kind.at(), kind.value(), safe)
                        .writing(meant));
            }
        }
        return new EvidenceLimits(
                kinds.isEmpty() ? usual.kinds() : kinds,
                fields.has("megabytes")
                        ? fields.whole("megabytes", 1, EvidenceLimits.MOST_MEGABYTES)
                        : usual.megabytes(),
                fields.has("files") ? fields.whole("files", 1, EvidenceLimits.MOST_FILES) : usual.files());
    }

    /** A tag's name, by git's rules for the names of references; the command takes none that looks like an option. */
    private Located<String> tag(Located<String> tag) {
        String name = tag.value();
        boolean nested = tags.stream().anyMatch(other -> other.startsWith(name + "/") || name.startsWith(other + "/"));
        if (!name.isEmpty() && (nested || !TAG.matcher(name).matches())) {
            problems.add(Code.NOT_A_TAG, tag.at(), name);
        }
        tags.add(name);
        return tag;
    }

    private static Forge forge(Fields fields) {
        return new Forge(
                kind(Forge.Kind.class, "kind", fields),
                fields.repository("url").value(),
                fields.branch("branch").value());
    }

    private static <E extends Enum<E> & Named> E kind(Class<E> type, String key, Fields fields) {
        return Named.of(type, fields.requiredWord(key, Named.ids(type)).value());
    }

    private static Withheld withheld(Fields fields) {
        return new Withheld(
                new Located<>(kind(Window.Kind.class, "what", fields), fields.at()),
                fields.has("until") ? fields.instant("until", LocalTime.MIN) : null);
    }

    private static Window window(Fields fields) {
        return new Window(
                kind(Window.Kind.class, "for", fields),
                fields.text("title").value(),
                fields.references("indexes"),
                fields.instant("opens", LocalTime.MIN),
                fields.instant("closes", LocalTime.MAX));
    }
}
