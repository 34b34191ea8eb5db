package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.rule.Part;

/** The table of what the manual contradicts, the constraints, and the page in the documentation are one. */
class ContradictionTest {

    /** From the module's folder, where the build runs the tests. */
    private static final Path PAGE = Path.of("..", "docs", "contradictions.md");

    @Test
    void hasARowForEveryConstraintThatDiffersFromTheManualAndNoOther() {
        Map<String, String> constraints = new TreeMap<>();
        ValidValues.ALL.keySet().stream()
                .flatMap(ValidValues::constrained)
                .forEach(part -> differing(part).forEach(constraints::put));
        Map<String, String> rows = new TreeMap<>();
        Arrays.stream(Contradiction.values())
                .filter(row -> isNotation(row.documented()) && isNotation(row.done()))
                .forEach(row -> rows.put(row.field(), row.documented() + " -> " + row.done()));

        assertThat(constraints).hasSizeGreaterThanOrEqualTo(9).isEqualTo(rows);
    }

    private static Map<String, String> differing(Part part) {
        Conforms conforms = part.constrained().getAnnotation(Conforms.class);
        return conforms == null || conforms.documented().isEmpty()
                ? Map.of()
                : Map.of(part.path(), conforms.documented() + " -> " + conforms.value());
    }

    private static boolean isNotation(String text) {
        try {
            Notation.parse(text);
            return true;
        } catch (IllegalArgumentException another) {
            return false;
        }
    }

    @Test
    void encodesThePasswordAsItIsDoneAndNotAsItIsDocumented() {
        String password = Password.of("qwe?rt%y").reveal();

        assertThat(URLEncoder.encode(password, StandardCharsets.UTF_8))
                .isEqualTo(Contradiction.PERCENT_ENCODING.done())
                .isNotEqualTo(Contradiction.PERCENT_ENCODING.documented());
    }

    @Test
    void takesBothCodesOfTheRoubleForOne() {
        assertThat(Contradiction.CURRENCY.done()).isEqualTo("643 and 810 are one currency");
        assertThat(Currency.of("643").sameAs(Currency.of("810"))).isTrue();
    }

    @Test
    void isFoundByItsField() {
        assertThat(Contradiction.about("bindingId")).contains(Contradiction.BINDING_ID);
        assertThat(Contradiction.about("amount")).isEmpty();
        assertThat(Stream.of(Contradiction.values()).map(Contradiction::field)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isARowWithoutABarOrAnEmptyCell(Contradiction row) {
        assertThat(Stream.of(row.field(), row.page(), row.documented(), row.done(), row.why()))
                .allSatisfy(cell -> assertThat(cell).isNotBlank().doesNotContain("|", "\n"));
        assertThat(Contradiction.toMarkdown())
                .contains("\n| " + row.field() + " | " + row.page() + " | " + row.documented() + " | " + row.done()
                        + " | " + row.why() + " |\n");
    }

    @Test
    void isATableOfAsManyRows() {
        assertThat(Contradiction.toMarkdown())
                .startsWith("| field | page | the manual says | we do | because |\n|---|---|---|---|---|\n")
                .endsWith(" |\n");
        assertThat(Contradiction.toMarkdown().lines()).hasSize(2 + Contradiction.values().length);
    }

    @Test
    void isThePageInTheDocumentation() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page).startsWith("# ");
        assertThat(page.substring(page.indexOf("| field |"))).isEqualTo(Contradiction.toMarkdown());
    }
}
