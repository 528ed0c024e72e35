package dev.easel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    /** The inputs of Certificate Transparency's own tests. */
    private static final List<Digest> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(TreeTest::leaf)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfRfc6962(int size, String root) {
        assertThat(Tree.rootOf(LEAVES.subList(0, size)).hex()).isEqualTo(root);
    }

    /** The path of leaf 3 of 7, as section 2.1.3 of the RFC has it. */
    @Test
    void findsTheRootByAPath() {
        var path = List.of(LEAVES.get(2), rootOf(0, 2), rootOf(4, 7));
        assertThat(Tree.rootBy(LEAVES.get(3), 3, 7, path)).isEqualTo(rootOf(0, 7));
        assertThat(Tree.rootBy(LEAVES.get(6), 6, 7, List.of(rootOf(4, 6), rootOf(0, 4))))
                .isEqualTo(rootOf(0, 7));
    }

    @Test
    void findsNoRootByAPathThatDoesNotFit() {
        var path = List.of(LEAVES.get(2), rootOf(0, 2), rootOf(4, 7));
        assertThat(Tree.rootBy(LEAVES.get(3), 2, 7, path)).isNotEqualTo(rootOf(0, 7));
        assertThat(Tree.rootBy(LEAVES.get(3), 3, 7, path.subList(0, 2))).isNull();
        assertThat(Tree.rootBy(LEAVES.get(3), 7, 7, path)).isNull();
        assertThat(Tree.rootBy(LEAVES.get(3), -1, 7, path)).isNull();
        var longer = new ArrayList<>(path);
        longer.add(LEAVES.get(0));
        assertThat(Tree.rootBy(LEAVES.get(3), 3, 7, longer)).isNull();
    }

    private static Digest rootOf(int from, int to) {
        return Tree.rootOf(LEAVES.subList(from, to));
    }

    private static Digest leaf(String hex) {
        var sha = Digest.sha256();
        sha.update((byte) 0);
        return new Digest(sha.digest(HexFormat.of().parseHex(hex)));
    }
}
