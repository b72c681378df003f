'use strict';
// Everything can be read without this: it opens what is closed before printing, and all stories of a list at once.
(function () {
  var opened = [];
  addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not([open])').forEach(function (details) {
      details.open = true;
      opened.push(details);
    });
  });
  addEventListener('afterprint', function () {
    opened.splice(0).forEach(function (details) { details.open = false; });
  });
  document.querySelectorAll('.stories').forEach(function (list) {
    var button = list.querySelector('button.all'), stories = list.querySelectorAll('details.story');
    button.hidden = false;
    button.addEventListener('click', function () {
      var open = button.textContent === 'Open all';
      stories.forEach(function (story) { story.open = open; });
      button.textContent = open ? 'Close all' : 'Open all';
    });
  });
})();
