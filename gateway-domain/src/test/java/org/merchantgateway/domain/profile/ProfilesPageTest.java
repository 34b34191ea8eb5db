package org.merchantgateway.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.samples.DomainClasses;

/** The page of profiles says what the profiles are. */
class ProfilesPageTest {

    /** From the module's folder, where the build runs the tests. */
    private static final Path PAGE = Path.of("..", "docs", "profiles.md");

    private static final List<Profile> ALL = Profile.builtIn();

    /** Parameters that a profile calls by another name. */
    private static final List<String> RENAMED = List.of(
            "depositItems",
            "refundItems",
            "externalRefundId",
            "threeDSVer2FinishUrl",
            "threeDSSDKEncData",
            "threeDSSDKEphemPubKey",
            "threeDSSDKAppId",
            "threeDSSDKTransId",
            "threeDSSDKReferenceNumber");

    @Test
    void saysWhatTheCodeDoes() throws IOException {
        String tables = tables();
        Files.writeString(Path.of("target", "profiles.md"), tables);

        assertThat(Files.readString(PAGE))
                .as("the right tables are in target/profiles.md")
                .endsWith(tables);
    }

    private static String tables() {
        return "## How sure we are\n\n"
                + table("profile", List.of("what is known, and from where"), profileRows())
                + "\n## Limits\n\n"
                + byProfile("field", limitRows())
                + "\n## Required fields\n\n"
                + byProfile("field", requiredRows())
                + "\n## Requests over REST\n\n"
                + byProfile(
                        "request",
                        Arrays.stream(RestRequest.values())
                                .map(request -> row(
                                        "`" + request.key() + "`",
                                        profile ->
                                                profile.has(request) ? "`" + profile.path(request) + "`" : "refused"))
                                .toList())
                + "\n## Dialect\n\n"
                + byProfile("what", dialectRows())
                + "\n## Time zones\n\n"
                + byProfile(
                        "time",
                        Arrays.stream(ZonedTime.values())
                                .map(time -> row(
                                        "`" + time.key() + "`",
                                        profile -> profile.zone(time).getId()))
                                .toList());
    }

    private static Stream<List<String>> profileRows() {
        return ALL.stream().map(profile -> List.of("`" + profile.name() + "`", profile.source()));
    }

    private static List<List<String>> limitRows() {
        return LimitedField.names().stream()
                .map(field -> row(
                        "`" + field + "`",
                        profile -> profile.limits()
                                .notation(field)
                                .map(Object::toString)
                                .orElseGet(() -> profile == Profile.manual() ? manualNotation(field) : "")))
                .toList();
    }

    private static String manualNotation(String field) {
        return DomainClasses.all().stream()
                .flatMap(type -> Part.of(type).stream())
                .flatMap(part -> Optional.ofNullable(part.constrained().getAnnotation(Conforms.class))
                        .filter(conforms -> field.equals(part.limitedField(conforms)))
                        .stream())
                .map(Conforms::value)
                .findFirst()
                .orElseGet(() -> field.equals("parameterName") ? "ANS..255" : "ANS..1024");
    }

    private static List<List<String>> requiredRows() {
        return LimitedField.optionalNames().stream()
                .map(field -> row("`" + field + "`", profile -> {
                    boolean inManual = field.equals("payByBinding.ip") || field.equals("cartItem.itemCode");
                    boolean required = profile.limits().isRequired(field, inManual);
                    return required ? "required" : inManual ? "optional" : "";
                }))
                .filter(row -> row.stream().skip(1).anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static List<List<String>> dialectRows() {
        Stream<List<String>> before = Stream.of(
                row("bodies over REST", profile -> profile.bodies().name()),
                row("SOAP", profile -> profile.bodies() == BodyStyle.JSON ? "no" : "yes, if the bank has it"),
                row("a wallet's currency is called", profile -> "`" + profile.walletCurrency() + "`"));
        Stream<List<String>> renamed = RENAMED.stream()
                .map(field -> row("`" + field + "` is called", profile -> "`" + profile.field(field) + "`"));
        Stream<List<String>> after =
                Stream.of(row("notifications", profile -> profile.callbacks().name()));
        return Stream.of(before, renamed, after).flatMap(rows -> rows).toList();
    }

    private static List<String> row(String first, Function<Profile, String> cell) {
        return Stream.concat(Stream.of(first), ALL.stream().map(cell)).toList();
    }

    private static String byProfile(String first, List<List<String>> rows) {
        return table(first, ALL.stream().map(Profile::name).toList(), rows.stream());
    }

    private static String table(String first, List<String> heads, Stream<List<String>> rows) {
        return line(Stream.concat(Stream.of(first), heads.stream()).toList())
                + "|---".repeat(heads.size() + 1)
                + "|\n"
                + rows.map(ProfilesPageTest::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
