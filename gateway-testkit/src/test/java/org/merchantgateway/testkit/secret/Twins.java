package org.merchantgateway.testkit.secret;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PaymentToken;

/** Makes the twin of a value: another secret wherever it holds one, all else the same. */
final class Twins {

    private static final int FIRST = 6;
    private static final int LAST = 4;

    private final Random random;

    Twins(long seed) {
        this.random = new Random(seed);
    }

    /** Another card's number with the same first six and last four digits. */
    static String pan(String pan) {
        return new Twins(pan.hashCode()).otherPan(pan);
    }

    /** The value itself, if there is no secret in it. */
    @SuppressWarnings("unchecked") // a twin is of the same type
    <T> T of(T value) {
        return (T) twin(value);
    }

    private Object twin(Object value) {
        if (value instanceof Pan pan) {
            return Pan.of(otherPan(pan.value()));
        }
        if (value instanceof Cvc cvc) {
            return Cvc.of(digits(cvc.value()));
        }
        if (value instanceof PaymentToken token) {
            return new PaymentToken(base64(token.value()));
        }
        if (value instanceof PaReq paReq) {
            return new PaReq(base64(paReq.value()));
        }
        if (value instanceof PaRes paRes) {
            return new PaRes(base64(paRes.value()));
        }
        if (value instanceof Optional<?> some) {
            return some.map(this::twin);
        }
        return value instanceof Record parts ? record(parts) : value;
    }

    private Record record(Record parts) {
        RecordComponent[] components = parts.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> twin(value(parts, component)))
                .toArray();
        try {
            Constructor<?> made = parts.getClass().getDeclaredConstructor(types);
            made.setAccessible(true);
            return (Record) made.newInstance(values);
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    private static Object value(Record parts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    private String otherPan(String pan) {
        while (true) {
            String other = pan.substring(0, FIRST)
                    + digits(pan.substring(FIRST, pan.length() - LAST))
                    + pan.substring(pan.length() - LAST);
            if (!other.equals(pan) && isLuhn(other)) {
                return other;
            }
        }
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** As many other digits. */
    String digits(String like) {
        return random.ints(like.length(), '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As many other characters of Base64: of as many bytes. */
    String base64(String like) {
        byte[] bytes = Base64.getMimeDecoder().decode(like);
        random.nextBytes(bytes);
        String other = Base64.getEncoder().encodeToString(bytes);
        return like.endsWith("=") ? other : other.replace("=", "");
    }

    /** As many other characters, many of which have to be escaped somewhere. */
    String text(String like) {
        String signs = "abcdefXYZ0189\"<>&'\\/+% =;";
        StringBuilder text = new StringBuilder(like.length());
        for (int i = 0; i < like.length(); i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
