package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts conform, against regular expressions over the character classes of XML 1.0. */
class NotationMatchesTest {

    /** XML 1.0, production 2 (Char), less the C0 and C1 controls and DEL. */
    private static final String XML_TEXT = "[\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}&&[^\\p{Cc}]]";

    private static final Map<String, String> CLASSES =
            Map.of("A", "[A-Za-z]", "N", "[0-9]", "AN", "[0-9A-Za-z]", "ANS", XML_TEXT);

    private static final Pattern NOTHING_BUT_BLANKS = Pattern.compile("[\\s\\p{Z}]*");

    /** An alphabet and two lengths, from which both a notation and a regular expression are written. */
    record Form(String alphabet, int shortest, int longest, int style) {

        String notation() {
            return switch (style) {
                case 0 -> alphabet + shortest;
                case 1 -> alphabet + ".." + longest;
                case 2 -> alphabet + shortest + "..." + longest;
                default -> alphabet + "..*";
            };
        }

        Pattern regularExpression() {
            String length = switch (style) {
                case 0 -> "{" + shortest + "}";
                case 1 -> "{1," + longest + "}";
                case 2 -> "{" + shortest + "," + longest + "}";
                default -> "+";
            };
            return Pattern.compile(CLASSES.get(alphabet) + length);
        }
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.of("A", "N", "AN", "ANS")
                .flatMap(alphabet -> Arbitraries.integers()
                        .between(1, 12)
                        .flatMap(shortest -> Arbitraries.integers()
                                .between(shortest, 15)
                                .flatMap(longest -> Arbitraries.integers()
                                        .between(0, 3)
                                        .map(style -> new Form(alphabet, shortest, longest, style)))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(TextArbitraries.upTo(18), Arbitraries.strings().ofMaxLength(18));
    }

    @Property(tries = 20_000)
    void agreesWithARegularExpression(@ForAll("forms") Form form, @ForAll("texts") String text) {
        boolean expected = form.regularExpression().matcher(text).matches()
                && !NOTHING_BUT_BLANKS.matcher(text).matches();

        assertThat(Notation.parse(form.notation()).matches(text)).isEqualTo(expected);
    }

    @Property(tries = 5_000)
    void decidesOnEveryCharacterAsXmlDoes(@ForAll("codePoints") int c) {
        String text = "x" + Character.toString(c);

        assertThat(Notation.parse("ANS2").matches(text)).isEqualTo(Pattern.matches("x" + XML_TEXT, text));
    }

    @Provide
    Arbitrary<Integer> codePoints() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x10FFFF),
                Arbitraries.integers().between(0, 0xFF),
                Arbitraries.integers().between(0xD7F0, 0xE00F),
                Arbitraries.integers().between(0xFFF0, 0x1000F));
    }

    @Test
    void countsCharactersAndNotUtf16Units() {
        assertThat(Notation.parse("ANS3").matches("\ud83d\ude00".repeat(3))).isTrue();
        assertThat(Notation.parse("ANS..2").matches("\ud83d\ude00".repeat(3))).isFalse();
        assertThat(Notation.parse("ANS4...6").matches("\ud83d\ude00".repeat(3))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\u00a0", "\u3000\u3000", "\u2028"})
    void takesNoBlankText(String blank) {
        assertThat(Notation.parse("ANS..*").matches(blank)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AN..30 | x\u0430y       | got U+0430 at position 2",
                "N..12  | 1\u0661        | got U+0661 at position 2",
                "N..12  | \uff11         | got U+FF11 at position 1",
                "ANS..9 | \ud83d\ude00\ufffe | got U+FFFE at position 2",
                "ANS..3 | abcd           | got 4 characters",
                "ANS2   | a              | got 1 character",
                "ANS..2 | \ud83d\ude00\ud83d\ude00\ud83d\ude00 | got 3 characters",
                "ANS..9 | ''             | got an empty text",
                "ANS..9 | '  '           | got nothing but blanks",
            })
    void saysWhatIsWrong(String form, String text, String got) {
        assertThat(Notation.parse(form).got(text, false)).isEqualTo(got);
    }

    @Test
    void namesAnUnpairedSurrogate() {
        assertThat(Notation.parse("ANS..9").got("ab\ud800c", false)).isEqualTo("got U+D800 at position 3");
    }

    @Test
    void namesNoCharacterOfASecret() {
        assertThat(Notation.parse("N3").got("12x", true)).isEqualTo("got a character that is not allowed");
    }

    @Test
    void saysWhatIsWrongInAsciiDigitsWhateverTheJvmSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(Notation.parse("AN..30").got("x\u0430y", false)).isEqualTo("got U+0430 at position 2");
        } finally {
            Locale.setDefault(before);
        }
    }
}
