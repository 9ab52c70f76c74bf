"""The parts of a screen: what they show, how they are moved through, what they tell."""
