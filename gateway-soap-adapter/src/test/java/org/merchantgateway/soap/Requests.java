package org.merchantgateway.soap;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderParams;
import org.merchantgateway.soap.wsdl.PaymentOrderParams;

/** Requests for tests. */
final class Requests {

    private Requests() {}

    static OrderParams registration(String orderNumber) {
        var order = new OrderParams();
        order.setMerchantOrderNumber(orderNumber);
        order.setAmount(12_345L);
        order.setReturnUrl("https://shop.example/back");
        return order;
    }

    static PaymentOrderParams payment() {
        var payment = new PaymentOrderParams();
        payment.setOrderId("7f3c");
        payment.setPan("4000001111111118");
        payment.setCvc("seven-three-seven");
        return payment;
    }

    /** A value of a generated type with every field set, down to the leaves. */
    static <T> T full(Class<T> type) throws ReflectiveOperationException {
        T value = type.getDeclaredConstructor().newInstance();
        for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                field.setAccessible(true);
                field.set(value, sample(field));
            }
        }
        return value;
    }

    private static Object sample(Field field) throws ReflectiveOperationException {
        return field.getType() == List.class ? new ArrayList<>(List.of(leaf(elementOf(field)))) : leaf(field.getType());
    }

    static Class<?> elementOf(Field list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static Object leaf(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "text";
        } else if (type == Long.class) {
            return 100L;
        } else if (type == Integer.class) {
            return 1;
        } else if (type == Boolean.class) {
            return true;
        }
        return full(type);
    }

    /** Calls the operation by name, with every field of its request set. */
    static Object callFull(MerchantService port, String operation) {
        try {
            for (var method : MerchantService.class.getMethods()) {
                if (method.getName().equals(operation)) {
                    return method.invoke(port, leaf(method.getParameterTypes()[0]));
                }
            }
            throw new IllegalArgumentException(operation);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
