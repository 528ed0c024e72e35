package dev.easel.query.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "background-remove, image/png, background-remove.png",
        "cat.png, image/png, cat.png",
        "cat.PNG, image/png, cat.PNG",
        "cat.jpeg, image/jpeg, cat.jpeg",
        "cat.jpg, image/jpeg, cat.jpg",
        "cat.heic, image/jpeg, cat.heic.jpg",
        "scene, model/gltf-binary, scene.glb",
        "points, application/x-unknown, points",
    })
    void endsAsItsContent(String name, String contentType, String saved) {
        assertThat(FileName.of(name, contentType)).isEqualTo(saved);
    }
}
