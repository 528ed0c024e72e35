package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.crystal.CrystalWiring;
import dev.easel.saga.providers.local.cutout.CutoutWiring;
import dev.easel.saga.providers.local.figurine.FigurineWiring;
import dev.easel.saga.providers.local.shape.ShapeWiring;
import dev.easel.saga.providers.local.stylise.StyliseWiring;
import dev.easel.saga.providers.local.upscale.UpscaleWiring;
import dev.easel.saga.providers.local.viewing.Bench;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The jobs of the local provider, as they are wired, by the types of their steps. */
final class Jobs {

    private Jobs() {}

    static BufferedImage picture(String stepType, BufferedImage of)
            throws InterruptedException, IOException, Unworkable {
        return picture(stepType, of, Map.of(), Map.of());
    }

    static BufferedImage picture(
            String stepType, BufferedImage of, Map<String, BufferedImage> others, Map<String, String> inputs)
            throws InterruptedException, IOException, Unworkable {
        return ImageIO.read(new ByteArrayInputStream(file(stepType, of, others, inputs)));
    }

    static byte[] file(String stepType, BufferedImage of, Map<String, BufferedImage> others, Map<String, String> inputs)
            throws InterruptedException, IOException, Unworkable {
        try (var wired = new AnnotationConfigApplicationContext(
                CutoutWiring.class,
                UpscaleWiring.class,
                StyliseWiring.class,
                FigurineWiring.class,
                ShapeWiring.class,
                CrystalWiring.class)) {
            var job = wired.getBeansOfType(LocalJob.class).values().stream()
                    .filter(it -> it.stepType().equals(stepType))
                    .findFirst()
                    .orElseThrow();
            return Bench.run(job, of, others, inputs).bytes();
        }
    }
}
