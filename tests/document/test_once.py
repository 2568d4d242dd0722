"""What is worked out once is worked out when it is asked for, and for each instance."""

from extractor.document.once import once


class Counted:
    def __init__(self, size):
        self.size = size
        self.asked = 0

    @once
    def double(self):
        """Twice the size."""
        self.asked += 1
        return 2 * self.size


def test_each_instance_is_asked_once():
    one, two = Counted(1), Counted(2)
    assert (one.asked, one.double, one.double, two.double) == (0, 2, 2, 4)
    assert (one.asked, two.asked) == (1, 1)


def test_the_class_shows_its_docstring():
    assert Counted.double.__doc__ == "Twice the size."
