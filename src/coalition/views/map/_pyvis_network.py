"""pyvis's network with our page as its template, and vis-network out of pyvis's package."""

import json
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Any

from jinja2 import StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from coalition.views._compiled_templates import CompiledTemplates
from coalition.views._script_json import script_json
from coalition.views.map._lines import Drawn
from coalition.views.map._packed import packed
from coalition.views.map._shown import HIDE_TIES_WHILE_MOVING

VIS_VERSION = "9.1.2"
"""Of vis-network, as the pinned pyvis ships it."""


class MapNetwork(Network):  # type: ignore[misc]
    """Builder and renderer of the map.

    Nodes and edges are set as whole lists: pyvis's own ``add_edge`` looks through all edges for
    each one and drops parallel ties. None of pyvis's own template, menus or headings is used:
    they fetch files from the internet and let text run as script.
    """

    def __init__(self, nodes: Drawn, edges: Drawn):
        super().__init__(cdn_resources="in_line", directed=True)
        self.nodes = nodes
        self.node_ids = [node["id"] for node in nodes]
        self.node_map = {node["id"]: node for node in nodes}
        self.edges = edges
        self.options = vis_options(len(nodes))

    def page(self, values: Mapping[str, object]) -> str:
        """The HTML of ``page.html.j2``, which also gets `values`."""
        with as_file(files("coalition.views.map")) as folder:
            self.set_template_dir(str(folder), "page.html.j2")
            environment = self.templateEnv
            environment.bytecode_cache = CompiledTemplates("en")
            environment.autoescape = True
            environment.trim_blocks = environment.lstrip_blocks = True
            environment.undefined = StrictUndefined
            environment.globals.update(values)
            environment.filters["script_json"] = lambda data: Markup(script_json(data))  # noqa: S704
            environment.filters["parsed"] = json.loads
            environment.filters["packed"] = packed
            return str(self.generate_html())


def vis_options(n: int) -> dict[str, Any]:
    """How vis-network draws and behaves, for n stakeholders: no physics, no keys of its own."""
    many = n > HIDE_TIES_WHILE_MOVING
    return {
        "autoResize": False,
        "edges": {"arrowStrikethrough": False, "chosen": False, "smooth": False},
        "interaction": {
            "dragNodes": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "hover": False,
            "keyboard": False,
            "multiselect": False,
            "selectable": False,
        },
        "layout": {"improvedLayout": False},
        "nodes": {"borderWidth": 1.5, "chosen": False},
        "physics": {"enabled": False},
    }


def vis_source() -> str:
    """vis-network's script, without the last line, which names a file that is not there."""
    path = f"templates/lib/vis-{VIS_VERSION}/vis-network.min.js"
    source = files("pyvis").joinpath(path).read_text(encoding="utf-8")
    return source.rpartition("//# sourceMappingURL=")[0]
