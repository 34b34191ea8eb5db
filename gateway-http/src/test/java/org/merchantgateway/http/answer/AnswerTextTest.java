package org.merchantgateway.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

class AnswerTextTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "00, 0",
        "' 0 ', 0",
        "'\t7\n', 7",
        "000, 0",
        "-100, -100",
        "-2007, -2007",
        "999999999, 999999999",
        "-999999999, -999999999"
    })
    void readsAnIntegerOfUpToNineDigits(String text, int expected) {
        assertThat(AnswerText.integer(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0.0",
                "1e3",
                "true",
                "word",
                "null",
                "+1",
                "--1",
                "-",
                "1 0",
                "0x1",
                "1234567890",
                "12345678901",
                "\u0660",
                "\u0661\u0662"
            })
    void takesNothingElseForAnInteger(String text) {
        assertThat(AnswerText.integer(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "00, 0", "1, 1", "' 230000 ', 230000", "000000000100, 100", "999999999999, 999999999999"})
    void readsAnAmountOfUpToTwelveDigits(String text, long minor) {
        assertThat(AnswerText.amount(text)).contains(Amount.ofMinor(minor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "100.99",
                "100.00",
                "100,99",
                "1e3",
                "1E+3",
                "-1",
                "+1",
                "1000000000000",
                "0000000000001",
                "1 000",
                "\u0661\u0660\u0660",
                "\uff11",
                "NaN",
                "word"
            })
    void takesNothingElseForAnAmount(String text) {
        assertThat(AnswerText.amount(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"643, 643", "051, 051", "51, 051", "8, 008", "' 810 ', 810"})
    void givesACurrencyItsLeadingZerosBack(String text, String code) {
        assertThat(AnswerText.currency(text)).contains(Currency.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RUB", "6430", "-43", "64.3", "\u0666\u0664\u0663"})
    void takesNothingElseForACurrency(String text) {
        assertThat(AnswerText.currency(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // milliseconds since 1970, as the recorded answers have them
        "0, 1970-01-01T00:00:00Z",
        "1475250343667, 2016-09-30T15:45:43.667Z",
        "' 1475250343667 ', 2016-09-30T15:45:43.667Z",
        // ISO with a zone, however it is written
        "2013-11-13T16:51:02.785+04:00, 2013-11-13T12:51:02.785Z",
        "2013-11-13T12:51:02.785Z, 2013-11-13T12:51:02.785Z",
        "2013-11-13T16:51:02.785+0400, 2013-11-13T12:51:02.785Z",
        "2013-11-13T12:51:02-00:30, 2013-11-13T13:21:02Z",
        // without a zone: Moscow's wall time, which was four hours ahead until 26 October 2014
        "2013-07-01T12:00:00, 2013-07-01T08:00:00Z",
        "2014-10-25T12:00:00, 2014-10-25T08:00:00Z",
        "2014-10-27T12:00:00, 2014-10-27T09:00:00Z",
        "2016-07-01T12:00:00, 2016-07-01T09:00:00Z",
        "2016-07-01T12:00, 2016-07-01T09:00:00Z",
        "' 2016-07-01T12:00:00.5 ', 2016-07-01T09:00:00.500Z"
    })
    void readsATime(String text, Instant expected) {
        assertThat(AnswerText.instant(text, MOSCOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1e12",
                "1475250343667.0",
                "2016-07-01",
                "2016-13-01T12:00:00",
                "2016-07-01T25:00:00",
                "2016-07-01 12:00:00",
                "2016-07-01T12:00:00+99:00",
                "2016-07-01T12:00:00 MSK",
                "Mon Jan 31 21:46:52 MSK 2022",
                "1234567890123456",
                "\u0661\u0662\u0663",
                "word"
            })
    void takesNothingElseForATime(String text) {
        assertThat(AnswerText.instant(text, MOSCOW)).isEmpty();
    }

    @Test
    void takesNoTimeForALongText() {
        String megabyte = "T".repeat(1 << 20);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(AnswerText.instant(megabyte, MOSCOW)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "' TRUE ', true", "1, true", "false, false", "False, false", "0, false"})
    void readsAFlag(String text, boolean expected) {
        assertThat(AnswerText.flag(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yes", "00", "-1", "null", "{}"})
    void takesNothingElseForAFlag(String text) {
        assertThat(AnswerText.flag(text)).isEmpty();
    }
}
