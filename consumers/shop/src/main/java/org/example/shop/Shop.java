package org.example.shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.port.CallLog;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.micrometer.MicrometerListener;
import org.merchantgateway.web.callback.NotificationReader;
import org.merchantgateway.web.threeds.ChallengeWindow;
import org.merchantgateway.web.threeds.ThreeDsPages;
import org.merchantgateway.web.threeds.WebPage;

/**
 * Refuses a value, validates a form, reads a notification, shows a page, and registers an order over each wire, logged and
 * timed, all on the module path.
 */
public final class Shop {

    record Form(@Conforms("AN..5") String voucher) {}

    private Shop() {}

    public static void main(String[] arguments) {
        refuseAValue();
        validateAForm();
        readANotification();
        showAChallenge();
        for (String wire : List.of("rest", "soap")) {
            register(wire, URI.create(arguments[0]));
        }
    }

    private static void refuseAValue() {
        try {
            RegisterOrder.onePhase().orderNumber("A".repeat(41)).amount(-1).build();
            throw new AssertionError("an invalid order was built");
        } catch (InvalidRequest refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }

    private static void validateAForm() {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
        String violations = validator.validate(new Form("пять")).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .collect(Collectors.joining());
        expect(violations, "voucher must be AN..5");
        System.out.println("form: " + violations);
    }

    /** Sberbank's, which nobody signs. */
    private static void readANotification() {
        byte[] body = "{\"mdOrder\":\"o\",\"operation\":\"deposited\",\"status\":1}".getBytes(StandardCharsets.UTF_8);
        String read = NotificationReader.withoutKey(Profile.of("sber"))
                .read("application/json", null, body)
                .fold(verified -> "believed", unverified -> unverified.reason() + " " + unverified.notification());
        expect(read, "UNSIGNED_STYLE Notification[o, deposited, success]");
        System.out.println("notification: " + read);
    }

    private static void showAChallenge() {
        WebPage page = ThreeDsPages.in(Locale.ENGLISH)
                .challengeInFrame(
                        new BrowserForm("https://acs.example/", Map.of("creq", "abc")), ChallengeWindow.SIZE_500_600)
                .page();
        expect(page.html().contains("<input type=\"hidden\" autocomplete=\"off\" name=\"creq\" value=\"abc\">"), true);
        System.out.println("challenge: a page of " + page.html().length() + " characters");
    }

    private static void register(String wire, URI base) {
        MeterRegistry registry = new SimpleMeterRegistry();
        PaymentGateway gateway = new MonitoredGateway(
                Gateways.open(GatewayConfig.of(wire, base, "shop", "secret")),
                new CallLog(),
                new MicrometerListener(registry));
        try (Payments payments = new Payments(gateway)) {
            OrderId id = payments.register(RegisterOrder.onePhase()
                            .orderNumber("SHOP-" + wire)
                            .amount(230_000)
                            .returnUrl("https://shop.example/ok")
                            .build())
                    .orElseThrow()
                    .orderId();
            OrderReport report = payments.status(id).orElseThrow();
            expect(report.status().orElseThrow(), OrderStatus.REGISTERED);
            System.out.println(wire + ": " + report);
            expect(registry.find(MicrometerListener.TIMER).tag("outcome", "accepted").timers().stream()
                    .mapToLong(Timer::count)
                    .sum(), 2L);
        }
    }

    private static void expect(Object got, Object wanted) {
        if (!got.equals(wanted)) {
            throw new AssertionError("wanted " + wanted + ", got " + got);
        }
    }
}
