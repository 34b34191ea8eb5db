package org.merchantgateway.simulator.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Language;

/** The page on which the issuer asks the payer for a password. */
final class AcsView {

    private static final int SHOWN = 4;

    private final Language language;

    AcsView(Language language) {
        this.language = language;
    }

    String of(
            AuthenticationRequest request,
            TestCard card,
            Map<String, String> hidden,
            String address,
            int triesLeft,
            boolean wrong) {
        return """
                <main class="panel acs">
                <p class="merchant">%s</p>
                <h1>%s</h1>
                <dl>
                %s%s%s</dl>
                <form method="post" action="%s">
                %s<div class="field">
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="one-time-code" inputmode="numeric"\
                 aria-describedby="password-error password-hint"%s autofocus>
                <p class="error" id="password-error">%s</p>
                <p class="hint" id="password-hint">%s</p>
                </div>
                <button class="button" name="answer" value="confirm">%s</button>
                <div class="choices">
                <button class="button quiet" name="answer" value="fail">%s</button>
                <button class="button quiet" name="answer" value="cancel">%s</button>
                %s
                </div>
                </form>
                </main>
                """.formatted(
                language.pick("Your bank · 3-D Secure", "Ваш банк · 3-D Secure"),
                language.pick("Confirm the payment", "Подтверждение платежа"),
                row(language.pick("Shop", "Магазин"), request.merchantName()),
                row(language.pick("Amount", "Сумма"), Sum.of(request.amount(), request.currency(), language)),
                row(language.pick("Card", "Карта"), masked(card)),
                Html.escaped(address),
                hidden.entrySet().stream()
                        .map(field -> PageFrame.hidden(field.getKey(), field.getValue()))
                        .collect(Collectors.joining()),
                language.pick("Password", "Пароль"),
                wrong ? " aria-invalid=\"true\"" : "",
                wrong ? wrong(triesLeft) : "",
                language.pick("The simulated bank's password is 12345678.", "Пароль симулятора банка: 12345678."),
                language.pick("Confirm", "Подтвердить"),
                language.pick("I cannot confirm", "Не могу подтвердить"),
                language.pick("Cancel the payment", "Отменить платёж"),
                Html.link(request.merchantUrl(), language.pick("Leave without an answer", "Уйти без ответа")));
    }

    private String wrong(int triesLeft) {
        return language.pick("Wrong password. Tries left: ", "Неверный пароль. Осталось попыток: ") + triesLeft;
    }

    private static String masked(TestCard card) {
        return "•••• " + card.pan().substring(card.pan().length() - SHOWN);
    }

    private static String row(String name, String value) {
        return "<div><dt>" + Html.escaped(name) + "</dt><dd>" + Html.escaped(value) + "</dd></div>\n";
    }
}
